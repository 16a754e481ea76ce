// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.start;

import io.incipit.registry.benchmarks.Comparison;
import io.incipit.registry.benchmarks.Figure;
import io.incipit.registry.benchmarks.Reading;
import io.incipit.registry.benchmarks.load.BenchBroker;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a version takes of the heap beyond what an empty registry takes, beside the bytes of the texts themselves, each
 * counted once.
 */
public final class MemoryFigure implements Figure {

    private static final double MEGA = 1_000_000;

    private final int versions;
    private final List<String> heap;

    private MemoryFigure(int versions, List<String> heap) {
        this.versions = versions;
        this.heap = heap;
    }

    /** Of some versions, and of many. */
    public static List<Figure> all() {
        return List.of(new MemoryFigure(100_000, Shipped.USUAL_HEAP), new MemoryFigure(1_000_000, Shipped.LARGE_HEAP));
    }

    @Override
    public String name() {
        return "memory-" + versions;
    }

    @Override
    public List<Comparison> measure(int seconds) {
        long empty = taken(new FullLog(0, false)).heap();
        return Stream.of(new FullLog(versions, false), new FullLog(versions, true))
                .map(log -> comparison(log, taken(log), empty))
                .toList();
    }

    private record Taken(long heap, long resident) {}

    private Taken taken(FullLog log) {
        try (BenchBroker broker = BenchBroker.start()) {
            log.write(broker.bootstrapServers());
            try (Shipped registry = Shipped.plain(heap);
                    RegistryRun run = registry.start(broker.bootstrapServers())) {
                return new Taken(run.liveHeap(), run.resident());
            }
        }
    }

    private static Comparison comparison(FullLog log, Taken taken, long empty) {
        String title = String.format(
                Locale.ROOT,
                "memory, %,d versions%s: heap %,.0f MB, RSS %,.0f MB",
                log.versions(),
                log.repeated() ? ", each content ten times" : "",
                taken.heap() / MEGA,
                taken.resident() / MEGA);
        return new Comparison(
                title, bytes((double) (taken.heap() - empty) / log.versions()), bytes(log.distinctBytes()));
    }

    private static Reading bytes(double perVersion) {
        return new Reading(Double.NaN, Double.NaN, perVersion, Double.NaN, Double.NaN);
    }
}
