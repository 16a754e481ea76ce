// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.kit.Answers;
import io.incipit.registry.domain.kit.EveryFact;
import io.incipit.registry.domain.kit.Facts;
import io.incipit.registry.domain.kit.Histories;
import io.incipit.registry.domain.kit.History;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.stream.LongStream;
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
