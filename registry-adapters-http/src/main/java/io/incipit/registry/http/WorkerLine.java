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

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** One that parses a huge schema must not keep all the others from their turn. */
    private static final int BRIEF_FOR_EACH_PROCESSOR = 2;

    private final Semaphore places;
    private final Turns turns;
    private final Turns brief;

    private WorkerLine(int places, Turns turns, Turns brief) {
        this.places = new Semaphore(places);
        this.turns = turns;
        this.brief = brief;
    }

    /**
     * A line for all alike. Nobody is in it yet.
     *
     * @param atOnce how many are served at a time, 1 at least
     * @param waiting how many wait at most
     */
    static WorkerLine plain(int atOnce, int waiting) {
        Turns turns = new Turns(atOnce, Integer.MAX_VALUE);
        return new WorkerLine(sum(atOnce, waiting), turns, turns);
    }

    /** The same, of which what is brief has a part for itself, if there are two turns at least. */
    static WorkerLine withBriefOnes(int atOnce, int waiting) {
        int brief = Math.min(atOnce / 2, BRIEF_FOR_EACH_PROCESSOR * PROCESSORS);
        return brief == 0
                ? plain(atOnce, waiting)
                : new WorkerLine(
                        sum(atOnce, waiting),
                        new Turns(atOnce - brief, Integer.MAX_VALUE),
                        new Turns(brief, Integer.MAX_VALUE));
    }

    private static int sum(int atOnce, int waiting) {
        return (int) Math.min(Integer.MAX_VALUE, (long) atOnce + waiting);
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

    /** The same for what burns CPU and never waits: more threads at a time than processors need would only be woken. */
    Executor brieflyOn(Executor workers) {
        return brief.on(workers);
    }
}
