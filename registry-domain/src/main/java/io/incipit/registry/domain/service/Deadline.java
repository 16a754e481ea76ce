// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import java.time.Duration;

/** A moment by which something must be over, on the clock that only runs forward. */
public record Deadline(long atNanos) {

    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** Negative when it has passed. */
    public long nanosLeft() {
        return atNanos - System.nanoTime();
    }

    /** Zero when it has passed. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, nanosLeft()));
    }

    public boolean hasPassed() {
        return nanosLeft() <= 0;
    }

    Deadline plus(Duration duration) {
        return new Deadline(atNanos + duration.toNanos());
    }

    Deadline minus(Duration duration) {
        return new Deadline(atNanos - duration.toNanos());
    }

    static Deadline sooner(Deadline one, Deadline other) {
        return later(one, other).equals(one) ? other : one;
    }

    static Deadline later(Deadline one, Deadline other) {
        return one.atNanos - other.atNanos > 0 ? one : other;
    }
}
