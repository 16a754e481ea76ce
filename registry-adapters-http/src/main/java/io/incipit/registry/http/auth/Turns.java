// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.auth;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Bounds tasks that burn CPU for whoever asks, on threads that others need too: only so many run at a time, some more wait
 * in line, and the rest are turned away. Thread-safe.
 */
public final class Turns {

    private final Semaphore free;
    private final int inLine;
    private final Queue<Runnable> line = new ArrayDeque<>();

    /**
     * Nobody has a turn yet.
     *
     * @param atOnce how many run at a time, 1 at least
     * @param inLine how many wait at most
     */
    public Turns(int atOnce, int inLine) {
        this.free = new Semaphore(atOnce);
        this.inLine = inLine;
    }

    /** Runs tasks on these threads, each when it has its turn; refuses those for which there is no room in the line. */
    public Executor on(Executor threads) {
        return task -> {
            if (takes(task)) {
                start(threads, task);
            }
        };
    }

    private synchronized boolean takes(Runnable task) {
        if (free.tryAcquire()) {
            return true;
        }
        if (line.size() >= inLine) {
            throw new RejectedExecutionException("%d wait already".formatted(inLine));
        }
        line.add(task);
        return false;
    }

    private void start(Executor threads, Runnable task) {
        threads.execute(() -> oneAfterAnother(threads, task));
    }

    /** The thread that is awake goes on, for to wake another costs as much as many a task. */
    private void oneAfterAnother(Executor threads, Runnable first) {
        for (Runnable task = first; task != null; task = next()) {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                pass(threads);
                throw e;
            }
        }
    }

    private void pass(Executor threads) {
        Runnable next = next();
        if (next != null) {
            start(threads, next);
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable next = line.poll();
        if (next == null) {
            free.release();
        }
        return next;
    }
}
