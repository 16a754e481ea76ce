// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.soak;

import io.incipit.registry.benchmarks.load.BenchBroker;
import io.incipit.registry.benchmarks.load.MemoryUse;
import io.incipit.registry.benchmarks.load.NewSchemas;
import io.incipit.registry.benchmarks.load.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A registry in a process of its own under mixed load at a steady pace.
 *
 * @param perSecond how many requests all clients make together
 */
public record Soak(int seconds, int perSecond) {

    private static final int BYTES = 1024;
    private static final int WARM_UP_SECONDS = 5;
    private static final int MOST_SAMPLES = 120;
    private static final int FULL_COLLECTIONS = 10;

    /**
     * Takes the time and a few seconds more.
     *
     * @param progress hears each sample
     */
    public SoakReport run(Consumer<String> progress) {
        NewSchemas schemas = new NewSchemas(BYTES);
        try (BenchBroker broker = BenchBroker.start();
                Servers servers = Servers.start(broker.bootstrapServers(), schemas)) {
            List<Sample> samples = new ArrayList<>();
            load(
                    servers.registry(),
                    new Clients(servers, schemas, 0),
                    WARM_UP_SECONDS,
                    sample -> progress.accept("warming up"));
            load(servers.registry(), new Clients(servers, schemas, 1), seconds, sample -> {
                samples.add(sample);
                progress.accept(SoakReport.line(sample));
            });
            return new SoakReport(this, samples);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(ServerProcess registry, Clients clients, int time, Consumer<Sample> samples) {
        long start = System.nanoTime();
        try (clients) {
            List<Future<Void>> started = clients.start(start + TimeUnit.SECONDS.toNanos(time), perSecond);
            int every = Math.max(1, time / MOST_SAMPLES);
            long live = collected(registry);
            for (int second = every; second <= time; second += every) {
                TimeUnit.NANOSECONDS.sleep(start + TimeUnit.SECONDS.toNanos(second) - System.nanoTime());
                if (second * FULL_COLLECTIONS / time > (second - every) * FULL_COLLECTIONS / time) {
                    live = collected(registry);
                }
                MemoryUse memory = MemoryUse.parse(registry.ask("memory"));
                samples.accept(new Sample(
                        second,
                        memory,
                        live,
                        clients.reads().take(),
                        clients.writes().take(),
                        clients.bare().take()));
            }
            Clients.await(started);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static long collected(ServerProcess registry) {
        return MemoryUse.parse(registry.ask("collected")).heap();
    }
}
