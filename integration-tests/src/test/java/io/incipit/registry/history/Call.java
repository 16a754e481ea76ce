// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import io.incipit.registry.history.Answer.Unknown;

/**
 * One thing that a client asked for, repeats of the same command included.
 *
 * @param number counts the calls of a history, in the order of their starts
 * @param offsets the offsets of the log that were spoken of
 */
public record Call(int number, String client, Operation operation, Answer answer, Window window, Offsets offsets) {

    /** From the first request to the last answer, in nanoseconds of one clock; without an answer it has no end. */
    public record Window(long start, long end) {

        public static final long NEVER = Long.MAX_VALUE;
    }

    /**
     * Positions of the log; 0 where none was named.
     *
     * @param sent the answer must not be older than this
     * @param told who has heard the log up to there knows of this call
     */
    public record Offsets(long sent, long told) {

        public static final Offsets NONE = new Offsets(0, 0);
    }

    /** Whether what became of it is not known. */
    boolean isOpen() {
        return answer instanceof Unknown;
    }

    /** Whether this one was over before the other was begun. */
    boolean isBefore(Call other) {
        return window.end() < other.window().start();
    }

    /** Whether the position that was sent with the other includes this one. */
    boolean isSeenBy(Call other) {
        long told = offsets.told();
        long sent = other.offsets.sent();
        return told > 0 && (told < sent || (told == sent && isBefore(other)));
    }

    @Override
    public String toString() {
        String end = window.end() == Window.NEVER ? "" : millis(window.end());
        String seen = offsets.sent() == 0 ? "" : " having seen " + offsets.sent();
        String told = offsets.told() == 0 ? "" : " at " + offsets.told();
        return "#%d %s %s-%s ms: %s%s -> %s%s"
                .formatted(number, client, millis(window.start()), end, operation, seen, answer, told);
    }

    private static String millis(long nanos) {
        return "%.3f".formatted(nanos / 1e6);
    }
}
