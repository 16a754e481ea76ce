// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.http.auth.Turns;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * The line in which requests of one kind wait for a worker: only so many are served at a time, so many wait, and for the
 * rest there is no room. Thread-safe.
 */
final class WorkerLine {

    private final Semaphore places;
    private final Turns turns;

    /**
     * Nobody is in it yet.
     *
     * @param atOnce how many are served at a time, 1 at least
     * @param waiting how many wait at most
     */
    WorkerLine(int atOnce, int waiting) {
        this.places = new Semaphore((int) Math.min(Integer.MAX_VALUE, (long) atOnce + waiting));
        this.turns = new Turns(atOnce, Integer.MAX_VALUE);
    }

    /** Takes a place, which is to be {@link #leave left} when all is done; false if there is none. */
    boolean enter() {
        return places.tryAcquire();
    }

    void leave() {
        places.release();
    }

    /** Runs on these threads what has a place, each when it has its turn. */
    Executor on(Executor workers) {
        return turns.on(workers);
    }
}
