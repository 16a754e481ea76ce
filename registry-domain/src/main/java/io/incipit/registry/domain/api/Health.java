// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.CurrentHolder;
import io.incipit.registry.domain.model.Holder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** How this node is. Thread-safe; never waits. */
public interface Health {

    Report report();

    /** Asks for one thing, and gets what stands against it beside the figures that it was judged by. */
    Diagnosis diagnose(Question question);

    /** What is asked of a node. */
    enum Question {
        /** Whether it works as a process: what only a new start mends is wrong. Depends on nothing but this process. */
        LIVE,

        /** Whether it has read the log once. */
        STARTED,

        /** Whether reads can be sent to it. They can while the log is away. */
        READS,

        /** Whether writes can be sent to it, too. */
        WRITES
    }

    /**
     * How a node is at one moment.
     *
     * @param ready whether reads can be sent to it
     * @param position how far the log has been replayed
     * @param unreadable records passed over because they cannot be understood, since the start
     * @param firstUnreadable where the first of them stands and why it cannot be understood
     * @param writeRefusal why this node refuses writes; empty when it takes them
     * @param holder the node that announced last that it holds the right to write
     */
    record Report(
            boolean ready,
            long position,
            long unreadable,
            Optional<String> firstUnreadable,
            Optional<String> writeRefusal,
            Optional<Holder> holder) {}

    /**
     * The answer to a question.
     *
     * @param obstacles what stands against a yes; none is a yes
     * @param lag how many positions the log went on beyond what was read, when it answered last; empty before it did
     * @param sinceAnswer how long ago the log answered the reader last; empty before it did
     * @param holder who holds the right to write and since when, as far as the log tells
     * @param lastWrite what became of the last append of this node; empty before the first
     */
    record Diagnosis(
            List<String> obstacles,
            Report report,
            OptionalLong lag,
            Optional<Duration> sinceAnswer,
            Optional<CurrentHolder> holder,
            Optional<LastWrite> lastWrite) {

        public Diagnosis {
            obstacles = List.copyOf(obstacles);
        }

        public boolean isYes() {
            return obstacles.isEmpty();
        }
    }

    /**
     * An append, or the attempt.
     *
     * @param outcome what was known when it ended; a commit that nobody told the outcome of may have happened
     * @param failure why it failed; empty if it did not
     * @param ago how long ago it ended
     */
    record LastWrite(Outcome outcome, Optional<String> failure, Duration ago) {

        /** What is known of an append. */
        public enum Outcome {
            WRITTEN,
            NOT_WRITTEN,
            UNKNOWN
        }
    }
}
