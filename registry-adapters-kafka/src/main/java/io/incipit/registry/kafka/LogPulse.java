// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.spi.EventFeed.Pulse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How the reading goes: the reading thread notes it, any may ask.
 *
 * <p>A consumer that cannot reach the brokers looks like one that has nothing to deliver, so its own count of answers is
 * watched. Where the log ends it knows from these answers; nothing is asked for.
 */
final class LogPulse {

    private static final String GROUP = "consumer-fetch-manager-metrics";
    private static final String ANSWERS = "fetch-total";

    /** What was seen last, on the clock that only runs forward. */
    private record Beat(long lag, long answeredAt, Optional<Long> behindSince) {}

    private final LongSupplier nanoClock;
    private final AtomicReference<@Nullable Beat> last = new AtomicReference<>();
    private final AtomicLong answers = new AtomicLong();

    LogPulse(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /** A new consumer begins to count. */
    void begin() {
        answers.set(0);
    }

    /** Looks at the consumer after it was polled. */
    void polled(Consumer<?, ?> consumer, TopicPartition partition, boolean delivered) {
        long counted = answers(consumer);
        boolean answered = answers.getAndSet(counted) < counted || delivered;
        OptionalLong lag = consumer.currentLag(partition);
        if (answered && lag.isPresent()) {
            heard(lag.getAsLong());
        }
    }

    private void heard(long lag) {
        long now = nanoClock.getAsLong();
        Beat before = last.get();
        Optional<Long> since = before == null ? Optional.empty() : before.behindSince();
        last.set(new Beat(lag, now, lag <= 0 ? Optional.empty() : Optional.of(since.orElse(now))));
    }

    Pulse pulse() {
        Beat beat = last.get();
        if (beat == null) {
            return Pulse.NONE;
        }
        long now = nanoClock.getAsLong();
        return new Pulse(
                false,
                OptionalLong.of(beat.lag()),
                Optional.of(Duration.ofNanos(now - beat.answeredAt())),
                beat.behindSince().map(since -> Duration.ofNanos(now - since)).orElse(Duration.ZERO));
    }

    private static long answers(Consumer<?, ?> consumer) {
        for (Map.Entry<MetricName, ? extends Metric> metric : consumer.metrics().entrySet()) {
            MetricName name = metric.getKey();
            if (name.name().equals(ANSWERS)
                    && name.group().equals(GROUP)
                    && metric.getValue().metricValue() instanceof Double count) {
                return count.longValue();
            }
        }
        return 0;
    }
}
