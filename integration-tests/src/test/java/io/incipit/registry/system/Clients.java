// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import io.incipit.registry.system.Registration.Done;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Many clients at once, each of which repeats a registration until it is answered. */
final class Clients implements AutoCloseable {

    private final Queue<Registration> waiting;
    private final Queue<Done> done = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final ExecutorService threads;
    private final List<Future<?>> running = new ArrayList<>();

    private Clients(List<Registration> registrations, int count) {
        this.waiting = new ConcurrentLinkedQueue<>(registrations);
        this.threads = Executors.newFixedThreadPool(count);
    }

    /** Starts as many clients of each registry, which share the registrations. */
    static Clients start(List<Registration> registrations, int clientsOfEach, List<RestApi> registries) {
        Clients clients = new Clients(registrations, clientsOfEach * registries.size());
        for (int i = 0; i < clientsOfEach; i++) {
            registries.forEach(registry -> clients.running.add(clients.threads.submit(() -> clients.work(registry))));
        }
        return clients;
    }

    private void work(RestApi registry) {
        for (Registration next = waiting.poll(); next != null; next = waiting.poll()) {
            done.add(register(next, registry));
        }
    }

    /** Away, and not able to write now, are what may happen; any other answer is wrong. */
    private Done register(Registration registration, RestApi registry) {
        long end = System.nanoTime() + Patience.LIMIT.toNanos();
        String last = "nothing";
        while (System.nanoTime() - end < 0) {
            try {
                RestApi.Answer answer = registry.register(registration.subject(), registration.schema());
                if (answer.status() == 200) {
                    return Done.of(registration, answer);
                }
                last = answer.toString();
                if (answer.status() != 503) {
                    throw new AssertionError(registration + " was answered with " + answer);
                }
                refused.incrementAndGet();
            } catch (UncheckedIOException e) {
                last = e.toString();
            }
            Patience.pause();
        }
        throw new AssertionError(registration + " was not answered; last: " + last);
    }

    /** How many registrations have been answered. */
    int answered() {
        return done.size();
    }

    /** How many times a registry said that it cannot write now. */
    int refused() {
        return refused.get();
    }

    /** Waits until all have been answered. */
    List<Done> awaitAll() {
        try {
            for (Future<?> client : running) {
                client.get(2 * Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
            }
            return List.copyOf(done);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for clients", e);
        } catch (ExecutionException e) {
            throw new AssertionError("A client failed", e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("The clients do not come to an end", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
