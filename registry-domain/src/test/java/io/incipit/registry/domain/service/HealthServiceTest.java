// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.Health.Question;
import io.incipit.registry.domain.spi.EventFeed;
import io.incipit.registry.domain.spi.EventFeed.Pulse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HealthServiceTest {

    private final ScriptedLog log = new ScriptedLog();
    private final RecordedLog recorded = new RecordedLog(log);
    private final Feed feed = new Feed();
    private final Node node = Node.start(log);
    private final HealthService health = health(true);

    @AfterEach
    void stop() {
        node.close();
    }

    private HealthService health(boolean eligible) {
        return new HealthService(node.projection, feed, node.lane, recorded, route(eligible));
    }

    private WriteRoute route(boolean eligible) {
        return new WriteRoute(node.projection, new WriteLaneSettings(() -> node.self, Node.LONG, eligible));
    }

    @ParameterizedTest
    @EnumSource
    void diagnose_allIsWell_isYes(Question question) {
        assertThat(health.diagnose(question).obstacles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LIVE, true", "STARTED, true", "READS, true", "WRITES, false"})
    void diagnose_logIsAway_onlyWritesSuffer(Question question, boolean yes) {
        feed.pulse = pulse(5000, Duration.ofSeconds(60), Duration.ofSeconds(90));

        assertThat(health.diagnose(question).isYes()).isEqualTo(yes);
    }

    @ParameterizedTest
    @CsvSource({"1001, 11, false", "1000, 11, true", "1001, 10, true"})
    void diagnose_behindALogThatAnswers_readsGoElsewhereBeyondTheBound(long lag, long seconds, boolean yes) {
        feed.pulse = pulse(lag, Duration.ZERO, Duration.ofSeconds(seconds));

        assertThat(health.diagnose(Question.READS).isYes()).isEqualTo(yes);
        assertThat(health.report().ready()).isEqualTo(yes);
        assertThat(health.diagnose(Question.LIVE).isYes()).isTrue();
    }

    @Test
    void diagnose_readerHasEnded_isNeitherLiveNorReady() {
        feed.pulse = feed.pulse.ended(true);

        assertThat(health.diagnose(Question.LIVE).obstacles())
                .containsExactly("The thread that reads the log has ended");
        assertThat(health.diagnose(Question.READS).isYes()).isFalse();
        assertThat(health.diagnose(Question.WRITES).isYes()).isFalse();
        assertThat(health.diagnose(Question.STARTED).isYes()).isTrue();
    }

    @Test
    void diagnose_writerHasEnded_isNotLiveAndReads() {
        node.lane.close();

        assertThat(health.diagnose(Question.LIVE).obstacles()).containsExactly("The thread that writes has ended");
        assertThat(health.diagnose(Question.READS).isYes()).isTrue();
        assertThat(health.diagnose(Question.WRITES).isYes()).isFalse();
    }

    @Test
    void diagnose_logIsReadAnew_isStartedAndNotReady() {
        node.projection.restart("another topic");

        assertThat(health.diagnose(Question.READS).obstacles())
                .containsExactly("The log is being read from its beginning (read: 0, to go: 0)");
        assertThat(health.diagnose(Question.STARTED).isYes()).isTrue();
        assertThat(health.diagnose(Question.LIVE).isYes()).isTrue();
    }

    @Test
    void diagnose_logWasNeverRead_isNotStarted() {
        HealthService young = new HealthService(new Projection(), feed, node.lane, recorded, route(true));

        assertThat(young.diagnose(Question.STARTED).isYes()).isFalse();
        assertThat(young.diagnose(Question.LIVE).isYes()).isTrue();
    }

    @Test
    void diagnose_nodeThatNeverWritesAndKnowsNobody_isNotForWrites() {
        assertThat(health(false).diagnose(Question.WRITES).obstacles())
                .containsExactly(
                        "This node never takes the right to write, and knows of no node that has it and can be reached");
    }

    @Test
    void diagnose_nodeThatNeverWritesAndKnowsTheHolder_isForWrites() {
        try (Node other = Node.start(log, "node-2", Node.LONG)) {
            other.register("a");

            assertThat(health(false).diagnose(Question.WRITES).isYes()).isTrue();
            assertThat(health.diagnose(Question.LIVE).holder().orElseThrow().holder())
                    .isEqualTo(other.self);
        }
    }

    private static Pulse pulse(long lag, Duration sinceAnswer, Duration behindFor) {
        return new Pulse(false, OptionalLong.of(lag), Optional.of(sinceAnswer), behindFor);
    }

    /** A feed that is as the test says. */
    private static final class Feed implements EventFeed {

        private volatile Pulse pulse = HealthServiceTest.pulse(0, Duration.ZERO, Duration.ZERO);

        @Override
        public void start(Listener listener) {
            listener.replay(List.of(), 0);
        }

        @Override
        public Pulse pulse() {
            return pulse;
        }

        @Override
        public void close() {
            pulse = pulse.ended(true);
        }
    }
}
