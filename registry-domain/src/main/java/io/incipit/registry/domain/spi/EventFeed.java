// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.spi;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.model.RegistryException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The committed log as its readers hear it: every fact, from the first, in order. */
public interface EventFeed extends AutoCloseable {

    /**
     * Begins to deliver, on one thread of its own, and returns at once.
     *
     * @throws RegistryException.Unavailable when the log is not there or not as it must be
     */
    void start(Listener listener);

    /** How the delivery goes. Thread-safe; never waits. */
    Pulse pulse();

    /** Ends the delivery; safe to call twice. */
    @Override
    void close();

    /**
     * How the delivery goes.
     *
     * @param ended whether it was begun and goes on no more: nothing new will be heard
     * @param lag how many positions the log's end was ahead when the log answered last; empty before it did
     * @param sinceAnswer how long ago that was
     * @param behindFor for how long the end has been ahead, without a break; zero if it is not
     */
    record Pulse(boolean ended, OptionalLong lag, Optional<Duration> sinceAnswer, Duration behindFor) {

        /** Before the log has answered. */
        public static final Pulse NONE = new Pulse(false, OptionalLong.empty(), Optional.empty(), Duration.ZERO);

        /** The same delivery, ended or not. */
        public Pulse ended(boolean nowEnded) {
            return new Pulse(nowEnded, lag, sinceAnswer, behindFor);
        }
    }

    /** Who hears. Called by one thread only; must not throw. */
    interface Listener {

        /**
         * More of the log.
         *
         * @param entries in order; may be empty, when only marks were passed that carry no facts
         * @param position all that stands before it has now been delivered
         */
        void replay(List<LogEntry> entries, long position);

        /** A record that cannot be understood was passed over. Not called for what carries no facts by design. */
        void unreadable(long offset, String why);

        /** The log is not the one delivered so far (deleted, created anew, cut off): all starts again from nothing. */
        void restart(String why);

        /** All that had been in the log when the delivery began has been delivered. */
        void caughtUp();
    }
}
