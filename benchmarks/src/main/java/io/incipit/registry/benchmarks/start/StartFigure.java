// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.start;

import io.incipit.registry.benchmarks.Comparison;
import io.incipit.registry.benchmarks.Figure;
import io.incipit.registry.benchmarks.Reading;
import io.incipit.registry.benchmarks.load.BenchBroker;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** From the start of the registry's process to its first answer, beside a consumer that reads the same topic. */
public final class StartFigure implements Figure {

    private static final double MICROS = 1_000_000;
    private static final int FEW = 1_000;

    private final FullLog log;
    private final List<String> heap;
    private final int runs;

    private StartFigure(int records, List<String> heap, int runs) {
        this.log = new FullLog(records, false);
        this.heap = heap;
        this.runs = runs;
    }

    /** On an empty topic, and on ever larger ones. */
    public static List<Figure> all() {
        return List.of(
                new StartFigure(0, Shipped.USUAL_HEAP, 5),
                new StartFigure(100_000, Shipped.USUAL_HEAP, 3),
                new StartFigure(1_000_000, Shipped.LARGE_HEAP, 1));
    }

    @Override
    public String name() {
        return "start-" + log.versions();
    }

    @Override
    public List<Comparison> measure(int seconds) {
        int unit = Math.max(1, log.versions());
        try (Shipped registry = archived(Shipped.plain(heap))) {
            try (BenchBroker broker = BenchBroker.start()) {
                log.write(broker.bootstrapServers());
                Reading ours = median(() -> start(registry, broker, unit));
                Reading bare = median(() -> BareReader.measure(broker.bootstrapServers(), unit));
                return List.of(new Comparison(title(ours, bare), ours, bare));
            }
        }
    }

    /** As an earlier run leaves it that read a log of the same kind. */
    private Shipped archived(Shipped plain) {
        try (BenchBroker broker = BenchBroker.start()) {
            new FullLog(Math.min(FEW, log.versions()), false).write(broker.bootstrapServers());
            return plain.archived(broker.bootstrapServers());
        }
    }

    private static Reading start(Shipped registry, BenchBroker broker, int unit) {
        try (RegistryRun run = registry.start(broker.bootstrapServers())) {
            return reading(run.secondsToReady(), run.cpuSeconds(), unit);
        }
    }

    private Reading median(Supplier<Reading> run) {
        List<Reading> readings = Stream.generate(run)
                .limit(runs)
                .sorted(Comparator.comparingDouble(Reading::p50Micros))
                .toList();
        return readings.get(readings.size() / 2);
    }

    /** Of a start, for each of so many records; the latency is that of the start. */
    static Reading reading(double seconds, double cpuSeconds, int unit) {
        return new Reading(unit / seconds, cpuSeconds * MICROS / unit, Double.NaN, seconds * MICROS, Double.NaN);
    }

    private String title(Reading ours, Reading bare) {
        return String.format(
                Locale.ROOT,
                "start, %,d records: %.2f s, bare %.2f s",
                log.versions(),
                ours.p50Micros() / MICROS,
                bare.p50Micros() / MICROS);
    }
}
