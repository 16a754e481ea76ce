// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.soak;

import io.incipit.registry.benchmarks.load.Connection;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.locks.LockSupport;

/** What one connection asks at a steady pace, one request after another. */
interface SteadyRequests {

    byte[] request(int turn);

    /** Who counts the answer. */
    Tally tally(int turn);

    /** Goes on until then, on the clock of {@link System#nanoTime}. */
    default void run(URI server, long end, long everyNanos) throws IOException {
        try (Connection connection = Connection.open(server)) {
            long next = System.nanoTime();
            for (int turn = 0; next - end < 0; turn++) {
                pauseUntil(next);
                ask(connection, request(turn), tally(turn));
                // Who is late does not catch up: what is measured is this pace and not a rush.
                next = Math.max(next + everyNanos, System.nanoTime());
            }
        }
    }

    private static void pauseUntil(long time) {
        for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void ask(Connection connection, byte[] request, Tally tally) throws IOException {
        long start = System.nanoTime();
        connection.send(request);
        try {
            connection.receive();
        } catch (Connection.Refused e) {
            tally.refused();
        }
        tally.answered(System.nanoTime() - start);
    }
}
