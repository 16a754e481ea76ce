// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.kit.Answers;
import io.incipit.registry.domain.kit.Compaction;
import io.incipit.registry.domain.kit.EveryFact;
import io.incipit.registry.domain.kit.Facts;
import io.incipit.registry.domain.kit.Histories;
import io.incipit.registry.domain.kit.History;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who reads aborted facts as if they were true sees after the repairs what stands. */
class RepairPropertyTest {

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void replay_everything_endsWhereReplayOfTheCommittedEnds(long seed) {
        History history = Histories.random(seed);

        RegistryState uncommitted = History.replay(RegistryState.EMPTY, history.everything());

        assertThat(Answers.standing(uncommitted)).isEqualTo(Answers.standing(history.replayed()));
    }

    /** The cleaner takes what was aborted away with what is superseded, from the part of the log that it has cleaned. */
    @ParameterizedTest
    @MethodSource("seeds")
    void replay_everythingCleanedInPart_endsWhereReplayOfTheCommittedEnds(long seed) {
        History history = Histories.random(seed);
        long upTo = new Random(seed).nextLong(history.replayed().position() + 1);

        List<LogEntry> cleaned = Stream.concat(
                        lastOfEachKey(before(upTo, history.committed())).stream(),
                        history.everything().stream()
                                .filter(entry -> entry.stamp().offset() >= upTo))
                .toList();

        assertThat(Answers.standing(History.replay(RegistryState.EMPTY, cleaned)))
                .isEqualTo(Answers.standing(history.replayed()));
    }

    /** A reader that keeps the last record of each key, whoever wrote it and whether it was committed. */
    @ParameterizedTest
    @MethodSource("seeds")
    void replay_lastOfEachKeyOfEverything_endsWhereReplayOfTheCommittedEnds(long seed) {
        History history = Histories.random(seed);

        List<LogEntry> last = lastOfEachKey(history.everything());

        assertThat(Answers.standing(History.replay(RegistryState.EMPTY, last)))
                .isEqualTo(Answers.standing(history.replayed()));
    }

    /** Where ids stand for several contents, repairs change nothing of what is answered either. */
    @ParameterizedTest
    @MethodSource("seeds")
    void replay_everythingAfterOthers_leadsFromIdsAndContentsToTheSame(long seed) {
        History history = Histories.afterOthers(seed);

        RegistryState uncommitted = History.replay(RegistryState.EMPTY, history.everything());

        assertThat(Answers.standing(uncommitted)).isEqualTo(Answers.standing(history.replayed()));
        assertThat(leads(uncommitted)).isEqualTo(leads(history.replayed()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void of_anythingAbortedAfterOthers_changesNoCommittedAnswer(long seed) {
        RegistryState committed = Histories.afterOthers(seed).replayed();
        List<LogEntry> aborted = Histories.random(-seed).everything();

        RegistryState repaired =
                Facts.after(committed, Repair.of(committed, aborted).toArray(RegistryEvent[]::new));

        assertThat(Answers.standing(repaired)).isEqualTo(Answers.standing(committed));
        assertThat(leads(repaired)).isEqualTo(leads(committed));
    }

    /** What the ids and contents that stand lead to. */
    private static Map<String, String> leads(RegistryState state) {
        Map<String, String> leads = new TreeMap<>();
        Answers answers = Answers.of(state);
        answers.byId()
                .forEach((id, found) -> found.ifPresent(schema ->
                        leads.put(id.toString(), schema.schema().guid().toString())));
        answers.byContent()
                .forEach((content, found) ->
                        found.ifPresent(schema -> leads.put(content, schema.id().toString())));
        return leads;
    }

    private static List<LogEntry> before(long offset, List<LogEntry> entries) {
        return entries.stream().filter(entry -> entry.stamp().offset() < offset).toList();
    }

    private static List<LogEntry> lastOfEachKey(List<LogEntry> entries) {
        return new Compaction(new Random(0)).ofAll(entries);
    }

    static LongStream fewSeeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void of_anyAbortedFact_leavesWhatStoodBefore(long seed) {
        RegistryState committed = Histories.random(seed).replayed();

        for (RegistryEvent event : EveryFact.all()) {
            LogEntry aborted = Facts.entry(committed.position(), event);
            RegistryEvent[] repairs = Repair.of(committed, List.of(aborted)).toArray(RegistryEvent[]::new);
            RegistryState seen = Facts.after(committed.replay(aborted), repairs);
            assertThat(Answers.standing(seen)).as("%s", event).isEqualTo(Answers.standing(committed));
        }
    }
}
