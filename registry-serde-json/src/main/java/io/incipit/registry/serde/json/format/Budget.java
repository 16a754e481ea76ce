// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import io.incipit.registry.domain.model.RegistryException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** How much work a schema may make before it is refused. For one piece of work, by one thread. */
final class Budget {

    private static final long STEPS = 300_000;
    private static final Duration TIME = Duration.ofSeconds(10);

    /** How many steps go between two looks at the clock. */
    private static final int GLANCE = 1024;

    private static final int LOOKS_A_STEP = 16;

    private final long steps;
    private final LongSupplier nanos;
    private final long deadline;
    private long taken;
    private int looks;

    Budget(long steps, Duration time, LongSupplier nanos) {
        this.steps = steps;
        this.nanos = nanos;
        this.deadline = nanos.getAsLong() + time.toNanos();
    }

    /** As much as any schema is given that is written for people. */
    static Budget standard() {
        return new Budget(STEPS, TIME, System::nanoTime);
    }

    /** Takes a step for every few looks at a character. INVALID_SCHEMA if there is none left, or no time. */
    void look() {
        looks++;
        if (looks == LOOKS_A_STEP) {
            looks = 0;
            step();
        }
    }

    /** Takes one step. INVALID_SCHEMA if there is none left, or no time. */
    void step() {
        taken++;
        if (taken > steps || (taken % GLANCE == 0 && nanos.getAsLong() - deadline > 0)) {
            throw RegistryException.invalidSchema(
                    "The schema is too entangled: gave up after %d steps. Write it with fewer alternatives (anyOf, oneOf, allOf) within alternatives, simpler patterns, or fewer and shorter addresses ($id)."
                            .formatted(taken - 1),
                    null);
        }
    }
}
