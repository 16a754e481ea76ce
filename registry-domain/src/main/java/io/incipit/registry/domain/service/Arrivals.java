// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Who waits for positions of the log without a thread that stands still. Thread-safe. */
final class Arrivals {

    /** One that waits; numbers tell those apart who wait for the same. */
    private record Arrival(long position, long number) {}

    private static final Comparator<Arrival> NEAREST_FIRST =
            Comparator.comparingLong(Arrival::position).thenComparingLong(Arrival::number);

    private final ConcurrentNavigableMap<Arrival, CompletableFuture<Boolean>> waiting =
            new ConcurrentSkipListMap<>(NEAREST_FIRST);
    private final AtomicLong numbers = new AtomicLong();

    /** Completes with true at the position, with false when the time is up or the log turns out to be another one. */
    CompletableFuture<Boolean> at(long position, Duration atMost) {
        Arrival arrival = new Arrival(position, numbers.incrementAndGet());
        CompletableFuture<Boolean> reached = new CompletableFuture<>();
        waiting.put(arrival, reached);
        // Whoever names a position that never comes must not stay in memory.
        return reached.completeOnTimeout(false, atMost.toNanos(), TimeUnit.NANOSECONDS)
                .whenComplete((outcome, failure) -> waiting.remove(arrival));
    }

    void reached(long position) {
        waiting.headMap(new Arrival(position, Long.MAX_VALUE), true).values().forEach(one -> one.complete(true));
    }

    void lost() {
        waiting.values().forEach(one -> one.complete(false));
    }

    int size() {
        return waiting.size();
    }
}
