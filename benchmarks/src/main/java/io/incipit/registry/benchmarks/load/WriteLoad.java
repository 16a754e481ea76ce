// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import io.incipit.registry.benchmarks.Latencies;
import io.incipit.registry.benchmarks.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Requests none of which is like another, by some clients at once, each with one at a time on a connection of its own. */
final class WriteLoad {

    private static final int FEWEST_WARMING = 64;
    private static final int WARM_UP_SECONDS = 5;
    private static final WarmUp WARM_UP = new WarmUp(12, 20);

    /** Beyond the numbers of what is measured. */
    private static final long FIRST_WARMING = 5_000_000;

    /** More than the registry remembers, so that it understands each anew, and few enough not to fill its heap. */
    private static final int WARMING_CONTENTS = 5_000;

    private final ServerProcess registry;
    private final int clients;
    private int refused;

    WriteLoad(ServerProcess registry, int clients) {
        this.registry = registry;
        this.clients = clients;
    }

    /** With registrations of schemas that are none of those measured, by that many clients at least. */
    static void warmUp(ServerProcess registry, int clients, NewSchemas schemas) {
        AtomicLong number = new AtomicLong();
        Supplier<Optional<byte[]>> requests = () -> {
            long next = number.getAndIncrement();
            return Optional.of(schemas.registration(FIRST_WARMING + next, FIRST_WARMING + next % WARMING_CONTENTS));
        };
        WriteLoad load = new WriteLoad(registry, Math.max(FEWEST_WARMING, clients));
        WARM_UP.run(() -> load.measure(requests, WARM_UP_SECONDS).cpuMicros());
    }

    /** Sends until the time is up, or there are no more. */
    Reading measure(Supplier<Optional<byte[]>> requests, int seconds) {
        Usage before = registry.usage();
        long start = System.nanoTime();
        Latencies latencies = run(requests, seconds);
        double elapsed = (double) (System.nanoTime() - start) / TimeUnit.SECONDS.toNanos(1);
        Usage used = registry.usage().since(before);
        return new Reading(
                latencies.count() / elapsed,
                used.cpuNanos() / (double) latencies.count() / TimeUnit.MICROSECONDS.toNanos(1),
                (double) used.allocatedBytes() / latencies.count(),
                latencies.micros(0.5),
                latencies.micros(0.99));
    }

    private Latencies run(Supplier<Optional<byte[]>> requests, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (Crowd crowd = new Crowd(requests, end)) {
            Latencies latencies = crowd.ask(registry.uri(), clients);
            // A busy machine is reported, not a reason to fail.
            refused += crowd.refused();
            return latencies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be added to what the figure is called. */
    String complaint() {
        return refused == 0 ? "" : ", " + refused + " refused";
    }
}
