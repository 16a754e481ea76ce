// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The time that passes, and what is to be done when it has. Thread-safe. */
interface Clockwork {

    /** The machine's own, which only runs forward. */
    Clockwork SYSTEM = new Clockwork() {

        private static final Executor AT_ONCE = Runnable::run;

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void after(long nanos, Runnable task) {
            CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, AT_ONCE)
                    .execute(task);
        }
    };

    /** As {@link System#nanoTime()}: only differences mean something. */
    long nanos();

    /** Runs a short task later, on some thread that must not be made to wait. */
    void after(long nanos, Runnable task);
}
