// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Lets pieces pass, late or not before it is opened, the same for all connections of a proxy. Thread-safe. */
final class Valve {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Direction> held = EnumSet.noneOf(Direction.class);
    private Duration delay = Duration.ZERO;

    void hold(Set<Direction> directions) {
        change(() -> held.addAll(directions));
    }

    void delay(Duration each) {
        change(() -> delay = each);
    }

    void open() {
        change(() -> {
            held.clear();
            delay = Duration.ZERO;
        });
    }

    /** Those who wait look again whether their connection is over. */
    void wake() {
        change(() -> {});
    }

    /** Waits until a piece that has come now may go on; false when its connection is over before. */
    boolean pass(Direction direction, BooleanSupplier over) throws InterruptedException {
        long come = System.nanoTime();
        lock.lockInterruptibly();
        try {
            while (!over.getAsBoolean()) {
                long left = delay.toNanos() - (System.nanoTime() - come);
                if (held.contains(direction)) {
                    changed.await();
                } else if (left > 0) {
                    // How long this took is asked anew.
                    long ignored = changed.awaitNanos(left);
                } else {
                    return true;
                }
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
