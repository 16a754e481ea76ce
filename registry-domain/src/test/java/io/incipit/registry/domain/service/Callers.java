// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** Threads that call at the same time. */
final class Callers<T> {

    private final List<Thread> threads = new ArrayList<>();
    private final List<FutureTask<T>> tasks = new ArrayList<>();

    void call(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(task, "caller-" + tasks.size());
        tasks.add(task);
        threads.add(thread);
        thread.start();
    }

    /** Returns when every caller stands and waits for an answer. */
    void awaitWaiting() {
        for (Thread thread : threads) {
            while (thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
    }

    /** What each got, in the order of the calls. */
    List<T> answers() throws Exception {
        List<T> answers = new ArrayList<>();
        for (FutureTask<T> task : tasks) {
            answers.add(task.get());
        }
        return answers;
    }
}
