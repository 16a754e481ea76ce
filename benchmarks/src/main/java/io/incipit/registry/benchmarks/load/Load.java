// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import io.incipit.registry.benchmarks.Latencies;
import io.incipit.registry.benchmarks.Reading;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * One request over and over, by some connections at once.
 *
 * @param wire how each connection carries it
 */
record Load(HttpRequest request, int connections, Wire wire) {

    private static final WarmUp WARM_UP = new WarmUp(4, 12);

    /** Warms the server up, and measures what a request costs it. */
    Reading measure(ServerProcess server, int seconds) {
        WARM_UP.run(() -> read(server, 1).cpuMicros());
        return read(server, seconds);
    }

    private Reading read(ServerProcess server, int seconds) {
        Usage before = server.usage();
        Latencies latencies = run(server, seconds);
        Usage used = server.usage().since(before);
        double requests = latencies.count() * (double) wire.pipelined();
        return new Reading(
                requests / seconds,
                used.cpuNanos() / requests / TimeUnit.MICROSECONDS.toNanos(1),
                used.allocatedBytes() / requests,
                latencies.micros(0.5),
                latencies.micros(0.99));
    }

    private Latencies run(ServerProcess server, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return Clients.together(connections, request.path(), () -> run(server, end));
    }

    private Latencies run(ServerProcess server, long end) throws IOException {
        Latencies latencies = new Latencies();
        try (Client client = wire.open(server.uri(), request)) {
            long start = System.nanoTime();
            while (start - end < 0) {
                client.ask();
                long now = System.nanoTime();
                latencies.add(now - start);
                start = now;
            }
        }
        return latencies;
    }
}
