// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.kit;

import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.RegisteredAssociation;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.state.RegistryState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * All that can be asked of a state, with its answers.
 *
 * @param schemas every version of every subject
 * @param byId what each id up to the highest leads to
 * @param byContent what each content that stands leads to
 * @param referrers who refers to each version
 * @param associations of each subject, with their times
 * @param nextIds what the next new content of a context would get
 */
public record Answers(
        Map<Subject, List<RegisteredSchema>> schemas,
        Map<SchemaId, Optional<RegisteredSchema>> byId,
        Map<String, Optional<RegisteredSchema>> byContent,
        Map<String, Set<String>> referrers,
        Map<Subject, List<RegisteredAssociation>> associations,
        Map<Context, Integer> nextIds,
        Standing standing) {

    /** The answers that do not depend on where records stand in the log. */
    public record Standing(
            Map<String, String> versions,
            Map<Scope, Config> configs,
            Map<Scope, Mode> modes,
            List<Context> contexts,
            List<Association> associations) {}

    public static Answers of(RegistryState state) {
        return new Answers(
                schemas(state),
                byId(state),
                byContent(state),
                referrers(state),
                associations(state),
                nextIds(state),
                standing(state));
    }

    public static Standing standing(RegistryState state) {
        Map<String, String> versions = new TreeMap<>();
        all(state)
                .forEach(schema -> versions.put(
                        name(schema),
                        schema.id() + " " + schema.schema().guid() + (schema.softDeleted() ? " deleted" : "")));
        return new Standing(
                versions,
                set(state::config),
                set(state::mode),
                state.contexts(),
                associations(state.associations().all()));
    }

    private static List<Association> associations(List<RegisteredAssociation> standing) {
        return standing.stream().map(RegisteredAssociation::association).toList();
    }

    private static <T> Map<Scope, T> set(Function<Scope, Optional<T>> setting) {
        Map<Scope, T> all = new HashMap<>();
        RandomFacts.SCOPES.forEach(scope -> setting.apply(scope).ifPresent(value -> all.put(scope, value)));
        return all;
    }

    private static Map<Subject, List<RegisteredSchema>> schemas(RegistryState state) {
        Map<Subject, List<RegisteredSchema>> schemas = new TreeMap<>();
        state.subjects()
                .forEach(subject -> schemas.put(subject, state.versions(subject).all()));
        return schemas;
    }

    private static Map<SchemaId, Optional<RegisteredSchema>> byId(RegistryState state) {
        Map<SchemaId, Optional<RegisteredSchema>> byId = new TreeMap<>();
        for (Context context : state.contextsInUse()) {
            IntStream.rangeClosed(0, state.highestId(context))
                    .mapToObj(value -> new SchemaId(context, value))
                    .forEach(id -> byId.put(id, state.byId(id)));
        }
        return byId;
    }

    private static Map<String, Optional<RegisteredSchema>> byContent(RegistryState state) {
        Map<String, Optional<RegisteredSchema>> byContent = new TreeMap<>();
        all(state)
                .forEach(schema -> byContent.put(
                        schema.subject().context() + " " + schema.schema().guid(),
                        state.byContent(
                                schema.subject().context(), schema.schema().guid())));
        return byContent;
    }

    private static Map<String, Set<String>> referrers(RegistryState state) {
        Map<String, Set<String>> referrers = new TreeMap<>();
        for (Subject subject : RandomFacts.SUBJECTS) {
            for (int number = 1; number < 8; number++) {
                Set<String> names = new TreeSet<>();
                state.referrers(subject, new Version(number)).forEach(referrer -> names.add(name(referrer)));
                referrers.put(subject + " " + number, names);
            }
        }
        return referrers;
    }

    private static Map<Subject, List<RegisteredAssociation>> associations(RegistryState state) {
        Map<Subject, List<RegisteredAssociation>> associations = new TreeMap<>();
        for (Subject subject : RandomFacts.SUBJECTS) {
            associations.put(subject, state.associations().ofSubject(subject));
        }
        return associations;
    }

    private static Map<Context, Integer> nextIds(RegistryState state) {
        Map<Context, Integer> nextIds = new TreeMap<>();
        state.contextsInUse().forEach(context -> nextIds.put(context, state.highestId(context) + 1));
        return nextIds;
    }

    private static List<RegisteredSchema> all(RegistryState state) {
        return state.subjects()
                .flatMap(subject -> state.versions(subject).all().stream())
                .toList();
    }

    private static String name(RegisteredSchema schema) {
        return schema.subject() + " " + schema.version();
    }
}
