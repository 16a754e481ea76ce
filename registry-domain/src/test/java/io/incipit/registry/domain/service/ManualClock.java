// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.Queue;

/** Time that passes when a test says so. Thread-safe. */
final class ManualClock implements Clockwork {

    private record Due(long at, Runnable task) {}

    private final Queue<Due> due = new PriorityQueue<>((one, other) -> Long.compare(one.at(), other.at()));
    private long now;

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public synchronized void after(long nanos, Runnable task) {
        due.add(new Due(now + nanos, task));
    }

    /** Lets time pass, and runs what has become due on the way. */
    void pass(Duration duration) {
        long end = nanos() + duration.toNanos();
        for (Due next = takeUntil(end); next != null; next = takeUntil(end)) {
            next.task().run();
        }
    }

    private synchronized @org.jspecify.annotations.Nullable Due takeUntil(long end) {
        Due next = due.peek();
        if (next == null || next.at() > end) {
            now = end;
            return null;
        }
        now = next.at();
        return due.remove();
    }
}
