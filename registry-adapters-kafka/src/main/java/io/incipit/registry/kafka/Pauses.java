// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How a thread that must go on waits after failures: longer each time, and not at all once it is to stop. */
final class Pauses {

    private static final long FIRST_MS = 50;
    private static final long LONGEST_MS = 3_000;

    private final CountDownLatch stop = new CountDownLatch(1);

    /** Belongs to the thread that pauses. */
    private long nextMs = FIRST_MS;

    /** Thread-safe. */
    void stop() {
        stop.countDown();
    }

    /** An interrupted thread is taken as one that is to stop. Thread-safe. */
    boolean stopped() {
        return stop.getCount() == 0 || Thread.currentThread().isInterrupted();
    }

    void pause() {
        long now = nextMs;
        nextMs = Math.min(LONGEST_MS, 2 * nextMs);
        try {
            if (stop.await(now, TimeUnit.MILLISECONDS)) {
                nextMs = FIRST_MS;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether several pauses went by without things getting well. */
    boolean haveGrownLong() {
        return nextMs >= LONGEST_MS / 2;
    }

    /** All is well again. */
    void reset() {
        nextMs = FIRST_MS;
    }
}
