// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what must become true, and fails when it does not. */
public final class Patience {

    /** More than anything here takes on a busy machine. */
    public static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Patience() {}

    public static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("Not within %d s: %s".formatted(LIMIT.toSeconds(), what));
            }
            pause();
        }
    }

    /** Between two questions. */
    public static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
    }
}
