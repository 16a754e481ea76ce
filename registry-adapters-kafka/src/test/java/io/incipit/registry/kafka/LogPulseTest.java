// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.spi.EventFeed.Pulse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogPulseTest {

    private final AtomicLong now = new AtomicLong();
    private final LogPulse pulse = new LogPulse(now::get);
    private final Counting consumer = new Counting();

    @BeforeEach
    void begin() {
        consumer.assign(List.of(LogRecords.PARTITION));
        consumer.seek(LogRecords.PARTITION, 3);
        pulse.begin();
    }

    private void polledAt(int second, long end, boolean answered) {
        now.set(Duration.ofSeconds(second).toNanos());
        consumer.updateEndOffsets(Map.of(LogRecords.PARTITION, end));
        consumer.answers += answered ? 1 : 0;
        pulse.polled(consumer, LogRecords.PARTITION, false);
    }

    @Test
    void pulse_logHasNotAnswered_isNone() {
        polledAt(1, 5, false);

        assertThat(pulse.pulse()).isEqualTo(Pulse.NONE);
    }

    @Test
    void pulse_logFallsSilent_tellsForHowLong() {
        polledAt(1, 3, true);
        polledAt(5, 3, false);

        assertThat(pulse.pulse())
                .isEqualTo(new Pulse(false, OptionalLong.of(0), Optional.of(Duration.ofSeconds(4)), Duration.ZERO));
    }

    @Test
    void pulse_behind_tellsSinceWhenWithoutABreak() {
        polledAt(1, 4, true);
        polledAt(2, 3, true);
        polledAt(3, 9, true);
        polledAt(7, 8, true);

        assertThat(pulse.pulse())
                .isEqualTo(new Pulse(false, OptionalLong.of(5), Optional.of(Duration.ZERO), Duration.ofSeconds(4)));
    }

    @Test
    void pulse_newConsumer_countsFromNothing() {
        polledAt(1, 3, true);
        consumer.answers = 0;
        pulse.begin();

        polledAt(4, 3, true);

        assertThat(pulse.pulse().sinceAnswer()).contains(Duration.ZERO);
    }

    /** A consumer that tells how many answers it got. */
    private static final class Counting extends MockConsumer<byte[], byte[]> {

        private static final MetricName NAME =
                new MetricName("fetch-total", "consumer-fetch-manager-metrics", "", Map.of());

        private double answers;

        Counting() {
            super("none");
        }

        @Override
        public synchronized Map<MetricName, ? extends Metric> metrics() {
            return Map.of(NAME, new Metric() {

                @Override
                public MetricName metricName() {
                    return NAME;
                }

                @Override
                public Object metricValue() {
                    return answers;
                }
            });
        }
    }
}
