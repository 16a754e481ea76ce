// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Answers what an id stands for, where the caller may say which subject he thinks of. */
public final class IdQuestion {

    private IdQuestion() {}

    /**
     * A qualified subject must itself use the id; a bare context says only where to look; an unqualified subject is
     * looked for in the default context, then in the others, and if none uses the id any schema of the default context
     * will do.
     *
     * @throws RegistryException.NotFound SCHEMA_NOT_FOUND
     */
    public static RegisteredSchema schema(RegistryState state, int id, Optional<Subject> subject) {
        return find(state, id, subject).orElseThrow(() -> RegistryException.schemaNotFound(Integer.toString(id)));
    }

    /** The last written use of each subject, by subject. SCHEMA_NOT_FOUND when the id is not known. */
    public static List<RegisteredSchema> uses(RegistryState state, int id, Optional<Subject> subject) {
        RegisteredSchema found = find(state, id, subject).orElseThrow(RegistryException::schemaNotFound);
        Map<Subject, RegisteredSchema> last = new TreeMap<>();
        state.usesOf(found.id()).forEach(use -> last.put(use.subject(), use));
        return List.copyOf(last.values());
    }

    private static Optional<RegisteredSchema> find(RegistryState state, int id, Optional<Subject> subject) {
        if (id < 0 || subject.filter(Subject::isWildcard).isPresent()) {
            return Optional.empty();
        }
        if (subject.isEmpty() || subject.get().name().isEmpty()) {
            Context context = subject.map(Subject::context).orElse(Context.DEFAULT);
            return state.byId(new SchemaId(context, id));
        }
        Subject asked = subject.get();
        if (asked.isQualified()) {
            return useBy(state, asked, id);
        }
        return Stream.concat(Stream.of(Context.DEFAULT), state.contexts().stream())
                .map(context -> useBy(state, new Subject(context, asked.name()), id))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> state.byId(new SchemaId(Context.DEFAULT, id)));
    }

    /** Looked for among the versions of the subject: an id may be used by very many others. */
    private static Optional<RegisteredSchema> useBy(RegistryState state, Subject subject, int id) {
        return state.versions(subject).all().stream()
                .filter(version -> version.id().value() == id)
                .max(Comparator.comparingLong(version -> version.stamp().offset()));
    }
}
