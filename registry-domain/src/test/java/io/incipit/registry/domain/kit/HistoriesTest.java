// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.state.RegistryState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The random histories are worth what stands in them: no kind of fact may be missing. */
class HistoriesTest {

    /** As many as the tests of properties take. */
    private static final List<History> HISTORIES =
            LongStream.range(0, 500).mapToObj(Histories::random).toList();

    /** All that this registry writes. */
    private static final Set<Class<?>> KINDS = Stream.of(RegistryEvent.class.getPermittedSubclasses())
            .filter(kind -> !kind.equals(RegistryEvent.ForeignRecord.class))
            .collect(Collectors.toUnmodifiableSet());

    @Test
    void random_histories_commitEveryKindOfFact() {
        Set<Class<?>> kinds = kinds(HISTORIES.stream().map(History::committed));

        assertThat(kinds).isEqualTo(KINDS);
    }

    @Test
    void random_histories_abortEveryKindOfFact() {
        Set<Class<?>> kinds = kinds(HISTORIES.stream().map(HistoriesTest::aborted));

        assertThat(kinds).isEqualTo(KINDS);
    }

    @Test
    void everyFact_holds_everyKindOfFact() {
        Set<Class<?>> kinds = EveryFact.all().stream().map(Object::getClass).collect(Collectors.toSet());

        assertThat(kinds).isEqualTo(KINDS);
    }

    @Test
    void random_histories_undelete() {
        long undeletes = count((put, before) -> !put.softDeleted() && before.softDeleted() && isSame(put, before));

        assertThat(undeletes).isPositive();
    }

    @Test
    void random_histories_overwriteVersionsWithOtherContentsAndIds() {
        long otherContents = count((put, before) -> !put.schema().equals(before.schema()));
        long otherIds = count((put, before) -> !put.id().equals(before.id()));

        assertThat(otherContents).isPositive();
        assertThat(otherIds).isPositive();
    }

    @Test
    void random_histories_useSeveralContexts() {
        assertThat(HISTORIES)
                .anySatisfy(history -> assertThat(history.highestIds()).hasSizeGreaterThan(1));
    }

    private static boolean isSame(SchemaPut put, RegisteredSchema before) {
        return put.id().equals(before.id()) && put.schema().equals(before.schema());
    }

    /** The puts of all histories that replace a version in such a way. */
    private static long count(BiPredicate<SchemaPut, RegisteredSchema> replacement) {
        return HISTORIES.stream()
                .mapToLong(history -> count(history, replacement))
                .sum();
    }

    private static long count(History history, BiPredicate<SchemaPut, RegisteredSchema> replacement) {
        RegistryState state = RegistryState.EMPTY;
        long count = 0;
        for (LogEntry entry : history.committed()) {
            if (entry.event() instanceof SchemaPut put) {
                Optional<RegisteredSchema> before =
                        state.versions(put.subject()).get(put.version());
                count +=
                        before.filter(version -> replacement.test(put, version)).isPresent() ? 1 : 0;
            }
            state = state.replay(entry);
        }
        return count;
    }

    private static List<LogEntry> aborted(History history) {
        Set<LogEntry> committed = Set.copyOf(history.committed());
        return history.everything().stream()
                .filter(entry -> !committed.contains(entry))
                .toList();
    }

    private static Set<Class<?>> kinds(Stream<List<LogEntry>> logs) {
        return logs.flatMap(Collection::stream)
                .map(entry -> entry.event().getClass())
                .collect(Collectors.toSet());
    }
}
