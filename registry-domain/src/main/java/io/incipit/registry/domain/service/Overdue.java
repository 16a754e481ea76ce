// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the time for callers that wait in no thread of their own. Those whose time is up hear of it up to 50 ms later.
 *
 * <p>Thread-safe. It has one thread.
 */
final class Overdue implements AutoCloseable {

    private static final long EVERY_MS = 50;

    private final Queue<PendingWrite<?>> pending = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "incipit-write-overdue");
        thread.setDaemon(true);
        return thread;
    });

    void start() {
        // Nothing is thrown out of this, which would end it: what follows an answer keeps its own failures.
        var unused = clock.scheduleWithFixedDelay(
                () -> pending.removeIf(PendingWrite::isOver), EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
    }

    void watch(PendingWrite<?> write) {
        pending.add(write);
        if (clock.isShutdown()) {
            write.abandon();
        }
    }

    /** Nobody answers what is left. */
    @Override
    public void close() {
        clock.shutdownNow();
        pending.forEach(PendingWrite::abandon);
    }
}
