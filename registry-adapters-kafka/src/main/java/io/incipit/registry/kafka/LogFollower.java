// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.spi.EventFeed.Listener;
import io.incipit.registry.kafka.Stretches.Stretch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the log from its first record for as long as it is not stopped.
 *
 * <p>One thread runs it; only {@link #stop} may be called by others. A consumer that fails is replaced by a new one,
 * which goes on at the same place.
 */
final class LogFollower implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    private final LogSource source;
    private final RecordIntake intake;
    private final Listener listener;
    private final TopicWatch watch;
    private final LogPulse pulse;
    private final Pauses pauses = new Pauses();
    private final ReadingPlace place = new ReadingPlace();
    private final Stretches stretches = new Stretches();

    /** What has been received and is being read, but has not been replayed yet. */
    private List<Stretch> ahead = List.of();

    /** Written by the reading thread, woken by the one that stops it. */
    private volatile @Nullable Consumer<byte[], byte[]> open;

    LogFollower(LogSource source, RecordIntake intake, Listener listener, TopicWatch watch, LogPulse pulse) {
        this.source = source;
        this.intake = intake;
        this.listener = listener;
        this.watch = watch;
        this.pulse = pulse;
    }

    /** Thread-safe; the thread that runs this ends soon afterwards. */
    void stop() {
        pauses.stop();
        Consumer<byte[], byte[]> consumer = open;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public void run() {
        try (stretches) {
            followUntilStopped();
        }
    }

    private void followUntilStopped() {
        while (!pauses.stopped()) {
            try {
                followWithNewConsumer();
            } catch (WakeupException stopped) {
                LOG.debug("Woken up to stop");
            } catch (InvalidOffsetException e) {
                beginAnew("the log does not hold the place that was read last: " + e.getMessage());
                watch.beginAnew();
                pauses.pause();
            } catch (KafkaException e) {
                LOG.warn("The log cannot be read now; answers come from memory: {}", e.toString());
                watch.hurry();
                pauses.pause();
            } catch (RuntimeException | Error e) {
                LOG.error("Reading the log failed in a way that nobody thought of", e);
                beginAnew("reading failed: " + e);
                pauses.pause();
            }
        }
    }

    private void followWithNewConsumer() {
        Consumer<byte[], byte[]> consumer = source.consumers().get();
        open = consumer;
        pulse.begin();
        try {
            if (!pauses.stopped()) {
                follow(consumer);
            }
        } finally {
            open = null;
            consumer.close(CloseOptions.timeout(CLOSE_LIMIT));
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> log = List.of(source.partition());
        consumer.assign(log);
        if (place.isNowhere()) {
            begin(consumer.beginningOffsets(log, LIMIT), consumer.endOffsets(log, LIMIT));
        }
        // What another consumer received and nobody replayed comes again.
        ahead = List.of();
        consumer.seek(source.partition(), place.resumption());
        while (!pauses.stopped()) {
            step(consumer);
            if (watch.changed()) {
                beginAnew("the topic was deleted and created anew");
                return;
            }
        }
    }

    /** A log that holds nothing delivers nothing: whoever waits for its end must hear now where that is. */
    private void begin(Map<TopicPartition, Long> firsts, Map<TopicPartition, Long> ends) {
        long first = firsts.getOrDefault(source.partition(), 0L);
        place.begin(first, ends.getOrDefault(source.partition(), 0L));
        if (first > 0) {
            listener.replay(List.of(), first);
        }
        tellIfCaughtUp();
    }

    private void step(Consumer<byte[], byte[]> consumer) {
        List<ConsumerRecord<byte[], byte[]>> records = poll(consumer);
        // Not the last record's offset: transaction marks and aborted records are passed without being delivered.
        long position = consumer.position(source.partition(), LIMIT);
        List<Stretch> received = stretches.of(records, position, intake);
        replayAhead();
        if (!received.isEmpty() && place.isBeforeFirstEnd(position)) {
            // Other threads read them while this one receives the next.
            ahead = received;
        } else {
            replay(received);
            move(List.of(), position);
        }
        tellIfCaughtUp();
        pulse.polled(consumer, source.partition(), !records.isEmpty());
    }

    private void replayAhead() {
        List<Stretch> received = ahead;
        ahead = List.of();
        replay(received);
    }

    private void replay(List<Stretch> received) {
        for (Stretch stretch : received) {
            List<LogEntry> entries = intake.taken(stretch.read().get(), listener);
            place.seen(stretch.leaderEpoch());
            move(entries, stretch.next());
        }
    }

    private void move(List<LogEntry> entries, long position) {
        if (place.advance(position)) {
            listener.replay(entries, position);
        }
    }

    private void tellIfCaughtUp() {
        if (place.hasJustCaughtUp()) {
            listener.caughtUp();
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> poll(Consumer<byte[], byte[]> consumer) {
        try {
            List<ConsumerRecord<byte[], byte[]>> records = consumer.poll(POLL).records(source.partition());
            pauses.reset();
            return records;
        } catch (KafkaException e) {
            replayAhead();
            passOverIfSpoilt(e);
            throw e;
        }
    }

    /** Not at the first failure: what only passes would heal on the way. */
    private void passOverIfSpoilt(KafkaException failure) {
        if (SpoiltBytes.areMeantBy(failure) && pauses.haveGrownLong()) {
            intake.passOver(place.position(), String.valueOf(failure.getMessage()), listener);
            move(List.of(), place.position() + 1);
        }
    }

    private void beginAnew(String why) {
        LOG.warn("The log is read anew from its beginning: {}", why);
        place.forget();
        intake.clear();
        listener.restart(why);
    }
}
