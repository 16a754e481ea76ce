// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.ListedSchema;
import io.incipit.registry.domain.api.SchemaQuery;
import io.incipit.registry.domain.model.RegisteredAssociation;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists the versions that a query is about. */
public final class SchemaListing {

    private final RegistryState state;
    private final SchemaQuery query;
    private final SubjectPrefix prefix;

    private SchemaListing(RegistryState state, SchemaQuery query) {
        this.state = state;
        this.query = query;
        this.prefix = SubjectPrefix.parse(query.prefix());
    }

    public static List<ListedSchema> of(RegistryState state, SchemaQuery query) {
        return new SchemaListing(state, query).list();
    }

    private List<ListedSchema> list() {
        Map<Subject, List<Subject>> aliases = query.aliases() ? aliases() : Map.of();
        Stream<Subject> named = state.subjects().filter(subject -> prefix.covers(subject, state));
        return Stream.concat(named, aliases.keySet().stream())
                .distinct()
                .filter(this::isAssociatedAsWanted)
                .sorted(SubjectListing.AS_WRITTEN)
                .flatMap(subject -> listed(subject, aliases.getOrDefault(subject, List.of())))
                .toList();
    }

    private Stream<ListedSchema> listed(Subject subject, List<Subject> aliases) {
        List<RegisteredAssociation> shown =
                query.associations().shown(state.associations().ofSubject(subject));
        return versions(subject).map(schema -> new ListedSchema(schema, aliases, shown));
    }

    /** The targets of all aliases under the prefix, each with its aliases. */
    private Map<Subject, List<Subject>> aliases() {
        return state.configuredSubjects()
                .filter(alias -> prefix.covers(alias, state))
                .sorted()
                .map(alias -> Map.entry(AliasQuestion.resolve(state, alias), alias))
                .filter(entry -> !entry.getKey().equals(entry.getValue()))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Stream<RegisteredSchema> versions(Subject subject) {
        List<RegisteredSchema> listed = state.versions(subject).all().stream()
                .filter(schema -> query.deleted() || schema.isLive())
                .filter(this::hasWantedRule)
                .toList();
        return listed.stream().skip(query.latestOnly() ? Math.max(0, listed.size() - 1) : 0);
    }

    private boolean hasWantedRule(RegisteredSchema schema) {
        return query.ruleType().isEmpty()
                || schema.schema().ruleSet().stream()
                        .flatMap(rules -> rules.rules())
                        .anyMatch(rule -> query.ruleType().equals(rule.type()));
    }

    private boolean isAssociatedAsWanted(Subject subject) {
        return query.associations().passes(state.associations().ofSubject(subject));
    }
}
