// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a command clean up when the JVM is asked to end: the JVM waits until the command is {@link #close() done}.
 *
 * <p>Thread-safe.
 */
final class OrderlyStop implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(OrderlyStop.class);

    /** Longer than any stop takes; a start that hangs can still be ended. */
    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    private OrderlyStop() {}

    /** From now on the JVM's end waits. */
    static OrderlyStop register() {
        OrderlyStop stop = new OrderlyStop();
        Runtime.getRuntime().addShutdownHook(new Thread(stop::askAndWait, "incipit-stop"));
        return stop;
    }

    /** Waits until the JVM is asked to end. */
    void await() {
        try {
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void askAndWait() {
        asked.countDown();
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOGGER.warn("Not stopped within {} s: ending all the same", PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command has cleaned up. */
    @Override
    public void close() {
        done.countDown();
    }
}
