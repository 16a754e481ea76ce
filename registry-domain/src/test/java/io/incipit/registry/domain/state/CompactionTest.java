// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.kit.Answers;
import io.incipit.registry.domain.kit.Compaction;
import io.incipit.registry.domain.kit.Histories;
import io.incipit.registry.domain.kit.History;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever was written, and however much of it the cleaner took away, the answers are the same. */
class CompactionTest {

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void replay_compactedLog_givesTheSameAnswers(long seed) {
        History history = Histories.random(seed);
        List<LogEntry> compacted = new Compaction(new Random(seed)).of(history.committed());

        RegistryState whole = history.replayed();
        RegistryState left = History.replay(RegistryState.EMPTY, compacted);

        assertThat(Answers.of(left)).isEqualTo(Answers.of(whole));
        assertThat(left).isEqualTo(whole).hasSameHashCodeAs(whole);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void replay_prefixAndTheRestAfterCompaction_givesTheSameAnswers(long seed) {
        History history = Histories.random(seed);
        Random random = new Random(seed);
        List<LogEntry> log = history.committed();
        List<LogEntry> prefix = log.subList(0, random.nextInt(log.size() + 1));
        long position = History.replay(RegistryState.EMPTY, prefix).position();
        List<LogEntry> compacted = new Compaction(random).keepingTombstonesFrom(position, log);

        RegistryState resumed = History.replay(
                History.replay(RegistryState.EMPTY, prefix),
                compacted.stream()
                        .filter(entry -> entry.stamp().offset() >= position)
                        .toList());

        assertThat(Answers.of(resumed)).isEqualTo(Answers.of(history.replayed()));
        assertThat(resumed).isEqualTo(history.replayed());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void highestId_afterCompaction_isNotBelowAnyIdEverUsed(long seed) {
        History history = Histories.random(seed);
        List<LogEntry> compacted = new Compaction(new Random(seed)).of(history.committed());

        RegistryState left = History.replay(RegistryState.EMPTY, compacted);

        history.highestIds()
                .forEach((context, id) -> assertThat(left.highestId(context)).isGreaterThanOrEqualTo(id));
    }
}
