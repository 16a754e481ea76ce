// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * How long a node whose right to write was taken leaves it to whoever took it.
 *
 * <p>Two nodes that take it from each other at once would never come to write. So who loses it before it was of use
 * waits twice as long the next time.
 *
 * <p>Only the lane's thread uses it.
 */
final class Courtesy {

    private static final long SHORTEST_MS = 100;
    private static final long LONGEST_MS = 3_000;

    private long nextMs = SHORTEST_MS;
    private Deadline until = Deadline.in(Duration.ZERO);

    /** Something was written under the right. */
    void wasOfUse() {
        nextMs = SHORTEST_MS;
    }

    /** Another node has the right now. */
    void wasTaken() {
        long atLeast = nextMs / 2;
        until = Deadline.in(Duration.ofMillis(ThreadLocalRandom.current().nextLong(atLeast, nextMs + 1)));
        nextMs = Math.min(LONGEST_MS, 2 * nextMs);
    }

    /** Waits as long as courtesy demands, if the deadline allows. */
    void await(Deadline deadline) throws InterruptedException {
        long nanos = Math.min(until.nanosLeft(), deadline.nanosLeft());
        if (nanos > 0) {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    }
}
