// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import io.incipit.registry.benchmarks.Latencies;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that ask at the same time, each on a thread of its own. */
final class Clients {

    private Clients() {}

    /**
     * What all of them together waited.
     *
     * @param what they do, for the message when one fails
     * @param one what each of them does, to its end
     */
    static Latencies together(int clients, String what, Callable<Latencies> one) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            Latencies all = new Latencies();
            for (Future<Latencies> done : threads.invokeAll(Collections.nCopies(clients, one))) {
                all.addAll(done.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException(what + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } finally {
            threads.shutdown();
        }
    }
}
