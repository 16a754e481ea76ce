// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/**
 * Notices when the topic is another one under the same name. Never waits: it asks now and then, and looks later whether
 * the answer has come.
 *
 * <p>Belongs to the reading thread, which alone changes the fields.
 */
final class TopicWatch {

    private static final long PERIOD_NANOS = Duration.ofSeconds(5).toNanos();

    private final Supplier<Future<Uuid>> question;
    private final LongSupplier nanoClock;
    private final FollowedTopic followed;
    private @Nullable Future<Uuid> pending;
    private @Nullable Uuid known;
    private long nextQuestion;

    /**
     * Watches from now on.
     *
     * @param question asks for the id that the topic has now, without waiting
     * @param followed is told it, as soon as what was read of an earlier one has been forgotten
     */
    TopicWatch(Supplier<Future<Uuid>> question, LongSupplier nanoClock, FollowedTopic followed) {
        this.question = question;
        this.nanoClock = nanoClock;
        this.followed = followed;
        this.nextQuestion = nanoClock.getAsLong();
    }

    /** Whether the topic turned out to be another one since this was asked last; then what was read is to be forgotten. */
    boolean changed() {
        if (known != null) {
            followed.is(known);
        }
        if (pending == null) {
            if (nanoClock.getAsLong() - nextQuestion >= 0) {
                pending = question.get();
            }
            return false;
        }
        if (!pending.isDone()) {
            return false;
        }
        Future<Uuid> answered = pending;
        pending = null;
        nextQuestion = nanoClock.getAsLong() + PERIOD_NANOS;
        return learn(answered);
    }

    /** What was read has been forgotten for another reason: whichever topic is there now is the one to follow. */
    void beginAnew() {
        known = null;
        pending = null;
        followed.none();
        hurry();
    }

    /** Asks again soon, for something odd has happened. */
    void hurry() {
        nextQuestion = nanoClock.getAsLong();
    }

    private boolean learn(Future<Uuid> answered) {
        try {
            Uuid now = Answers.await(answered, Duration.ZERO);
            boolean other = known != null && !known.equals(now);
            known = now;
            return other;
        } catch (KafkaException unknown) {
            // Brokers that do not answer, or a topic that is gone: only another topic in its place says that it
            // changed.
            return false;
        }
    }
}
