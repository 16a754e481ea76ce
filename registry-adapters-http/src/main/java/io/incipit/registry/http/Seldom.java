// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Keeps what happens again and again from filling the log: the first of a kind is told, then one in a while, with the
 * number of those that were passed over. Thread-safe.
 */
final class Seldom {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final LongSupplier clock;
    private final Map<String, Spell> spells = new HashMap<>();

    Seldom() {
        this(System::nanoTime);
    }

    /** With a clock of nanoseconds that only runs forward. */
    Seldom(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * One more of this kind.
     *
     * @param kind one of not too many
     * @return how many have been passed over since one was told; empty if this one is to be passed over too
     */
    synchronized OptionalLong told(String kind) {
        long now = clock.getAsLong();
        Spell last = spells.get(kind);
        if (last != null && now - last.sinceNanos < PAUSE.toNanos()) {
            spells.put(kind, new Spell(last.sinceNanos, last.passedOver + 1));
            return OptionalLong.empty();
        }
        spells.put(kind, new Spell(now, 0));
        return OptionalLong.of(last == null ? 0 : last.passedOver);
    }

    /** Those that were passed over, as the end of a line. */
    static String others(long passedOver) {
        return passedOver == 0 ? "" : " (%d more like this since the last that is told)".formatted(passedOver);
    }

    private record Spell(long sinceNanos, long passedOver) {}
}
