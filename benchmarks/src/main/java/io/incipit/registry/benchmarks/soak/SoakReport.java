// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.soak;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What a soak came to: its samples, and the first and last fifth of them side by side. */
public record SoakReport(Soak soak, List<Sample> samples) {

    private static final int PARTS = 5;
    private static final double MEBI = 1 << 20;

    public SoakReport {
        samples = List.copyOf(samples);
    }

    /** All of it as a chart. */
    public String chart() {
        return new SoakChart(samples).svg();
    }

    /** A table in Markdown. */
    public String summary() {
        int part = Math.max(1, samples.size() / PARTS);
        List<Sample> first = samples.subList(0, part);
        List<Sample> last = samples.subList(samples.size() - part, samples.size());
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d requests in %d s over %d connections, %,d errors%n%n| | first fifth | last fifth |%n|---|---|---|%n",
                requests(),
                soak.seconds(),
                Clients.COUNT,
                errors()));
        row(table, "heap after a full collection, MB", first, last, sample -> sample.live() / MEBI);
        row(
                table,
                "heap after the last collection, MB",
                first,
                last,
                sample -> sample.memory().heap() / MEBI);
        row(table, "resident, MB", first, last, sample -> sample.memory().resident() / MEBI);
        paces(table, "reads", first, last, Sample::reads);
        paces(table, "writes and re-registers", first, last, Sample::writes);
        paces(table, "bare server", first, last, Sample::bare);
        return table.toString();
    }

    private static void paces(
            StringBuilder table,
            String what,
            List<Sample> first,
            List<Sample> last,
            Function<Sample, Sample.Pace> pace) {
        row(table, what + ", p50 us", first, last, sample -> pace.apply(sample).p50Micros());
        row(table, what + ", p99 us", first, last, sample -> pace.apply(sample).p99Micros());
    }

    private static void row(
            StringBuilder table, String what, List<Sample> first, List<Sample> last, ToDoubleFunction<Sample> figure) {
        table.append(String.format(
                Locale.ROOT, "| %s | %,.0f | %,.0f |%n", what, median(first, figure), median(last, figure)));
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        List<Double> sorted = samples.stream()
                .map(figure::applyAsDouble)
                .filter(Double::isFinite)
                .sorted(Comparator.naturalOrder())
                .toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }

    private long requests() {
        return samples.stream()
                .mapToLong(sample -> sample.reads().requests() + sample.writes().requests())
                .sum();
    }

    private long errors() {
        return samples.stream()
                .mapToLong(sample -> sample.reads().errors() + sample.writes().errors())
                .sum();
    }

    static String line(Sample sample) {
        return String.format(
                Locale.ROOT,
                "%4d s: live %.0f MB, heap %.0f MB, resident %.0f MB; reads p50 %.0f p99 %.0f us; writes p50 %.0f p99 %.0f us; bare p50 %.0f us; %d requests, %d errors",
                sample.second(),
                sample.live() / MEBI,
                sample.memory().heap() / MEBI,
                sample.memory().resident() / MEBI,
                sample.reads().p50Micros(),
                sample.reads().p99Micros(),
                sample.writes().p50Micros(),
                sample.writes().p99Micros(),
                sample.bare().p50Micros(),
                sample.reads().requests() + sample.writes().requests(),
                sample.reads().errors() + sample.writes().errors());
    }
}
