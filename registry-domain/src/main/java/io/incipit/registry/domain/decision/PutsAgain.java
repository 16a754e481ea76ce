// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.state.RegistryState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps the order of records that are written again as they stand.
 *
 * <p>In logs of other writers an id may bear two contents, and a content two ids: the record that came last answers. So
 * what is put again is put in its old order, and what answered before it does so again.
 */
final class PutsAgain {

    private PutsAgain() {}

    /** The facts, with each put in an order that changes no answer, and with those further puts that takes. */
    static List<RegistryEvent> inOrder(RegistryState committed, List<RegistryEvent> facts) {
        Iterator<RegisteredSchema> puts = withThoseThatAnswer(committed, facts).iterator();
        List<RegistryEvent> ordered = new ArrayList<>();
        for (RegistryEvent fact : facts) {
            ordered.add(fact instanceof SchemaPut ? SchemaPut.of(puts.next()) : fact);
        }
        puts.forEachRemaining(schema -> ordered.add(SchemaPut.of(schema)));
        return ordered;
    }

    private static List<RegisteredSchema> withThoseThatAnswer(RegistryState committed, List<RegistryEvent> facts) {
        Set<RegisteredSchema> all = new LinkedHashSet<>();
        Deque<RegisteredSchema> left = new ArrayDeque<>();
        facts.forEach(fact -> standing(committed, fact).ifPresent(left::add));
        while (!left.isEmpty()) {
            RegisteredSchema schema = left.remove();
            if (all.add(schema)) {
                answeringFor(committed, schema).forEach(left::add);
            }
        }
        return all.stream()
                .sorted(Comparator.comparingLong(schema -> schema.stamp().offset()))
                .toList();
    }

    private static Optional<RegisteredSchema> standing(RegistryState committed, RegistryEvent fact) {
        return fact instanceof SchemaPut put ? committed.versions(put.subject()).get(put.version()) : Optional.empty();
    }

    /** Who answers instead of it when its id, or its content, is asked for. */
    private static Stream<RegisteredSchema> answeringFor(RegistryState committed, RegisteredSchema schema) {
        Optional<RegisteredSchema> byId =
                committed.byId(schema.id()).filter(last -> !last.schema().equals(schema.schema()));
        Optional<RegisteredSchema> byContent = committed
                .byContent(schema.subject().context(), schema.schema().guid())
                .filter(last -> !last.id().equals(schema.id()));
        return Stream.concat(byId.stream(), byContent.stream());
    }
}
