// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.SchemaReference;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All schemas, and who refers to whom. Immutable.
 *
 * @param referrers the versions that refer to a version, soft-deleted ones included
 */
record SchemaIndex(Map<Context, ContextSchemas> contexts, Map<VersionKey, Set<VersionKey>> referrers) {

    static final SchemaIndex EMPTY = new SchemaIndex(HashMap.empty(), HashMap.empty());

    ContextSchemas in(Context context) {
        return contexts.getOrElse(context, ContextSchemas.EMPTY);
    }

    SubjectVersions versions(Subject subject) {
        return in(subject.context()).versions(subject.name());
    }

    List<RegisteredSchema> referrersOf(Subject subject, Version version) {
        return referrers
                .getOrElse(new VersionKey(subject, version.number()), HashSet.empty())
                .flatMap(key -> versions(key.subject()).get(new Version(key.version())).stream()
                        .toList())
                .toJavaList();
    }

    SchemaIndex plus(RegisteredSchema schema) {
        Subject subject = schema.subject();
        ContextSchemas schemas = in(subject.context());
        SubjectVersions versions = schemas.versions(subject.name());
        if (versions.get(schema.version()).isPresent()) {
            return minus(subject, schema.version()).plus(schema);
        }
        return new SchemaIndex(contexts.put(subject.context(), schemas.plus(schema, versions)), referrersWith(schema));
    }

    private Map<VersionKey, Set<VersionKey>> referrersWith(RegisteredSchema schema) {
        Map<VersionKey, Set<VersionKey>> referred = referrers;
        for (SchemaReference reference : schema.schema().references()) {
            VersionKey target = VersionKey.of(schema, reference);
            referred = referred.put(
                    target, referred.getOrElse(target, HashSet.empty()).add(VersionKey.of(schema)));
        }
        return referred;
    }

    SchemaIndex minus(Subject subject, Version version) {
        Optional<RegisteredSchema> present = versions(subject).get(version);
        if (present.isEmpty()) {
            return this;
        }
        Map<VersionKey, Set<VersionKey>> referred = referrers;
        for (SchemaReference reference : present.get().schema().references()) {
            VersionKey target = VersionKey.of(present.get(), reference);
            Set<VersionKey> left = referred.getOrElse(target, HashSet.empty()).remove(VersionKey.of(present.get()));
            referred = left.isEmpty() ? referred.remove(target) : referred.put(target, left);
        }
        return new SchemaIndex(contexts, referred)
                .update(subject.context(), schemas -> schemas.minus(subject.name(), version));
    }

    SchemaIndex withFlagOf(RegisteredSchema schema) {
        return update(schema.subject().context(), schemas -> schemas.withFlagOf(schema));
    }

    SchemaIndex withVersions(Subject subject, SubjectVersions versions) {
        return update(subject.context(), schemas -> schemas.withVersions(subject.name(), versions));
    }

    SchemaIndex withFloor(Context context, int floor) {
        return update(context, schemas -> schemas.withFloor(floor));
    }

    /** Without the soft-deleted versions of a subject, of a context, or (top level and global) of all. */
    SchemaIndex cleared(Scope scope) {
        SchemaIndex left = this;
        for (RegisteredSchema schema : softDeletedIn(scope)) {
            left = left.minus(schema.subject(), schema.version());
        }
        return left;
    }

    List<RegisteredSchema> softDeletedIn(Scope scope) {
        return subjectsIn(scope)
                .flatMap(subject -> versions(subject).all().stream())
                .filter(RegisteredSchema::softDeleted)
                .toList();
    }

    /** Those that have versions, in no order. */
    Stream<Subject> subjectsIn(Scope scope) {
        if (scope.isEverything()) {
            return contexts.keySet().toJavaStream().flatMap(this::subjectsOf);
        }
        if (scope.isContext()) {
            return subjectsOf(scope.context());
        }
        return Stream.of(scope.subject()).filter(subject -> !versions(subject).isEmpty());
    }

    /** Those that have versions, in no order. */
    Stream<Subject> subjectsOf(Context context) {
        return in(context)
                .bySubject()
                .toJavaStream()
                .filter(subject -> !subject._2.isEmpty())
                .map(subject -> new Subject(context, subject._1));
    }

    private SchemaIndex update(Context context, UnaryOperator<ContextSchemas> change) {
        ContextSchemas changed = change.apply(in(context));
        return new SchemaIndex(
                changed.equals(ContextSchemas.EMPTY) ? contexts.remove(context) : contexts.put(context, changed),
                referrers);
    }
}
