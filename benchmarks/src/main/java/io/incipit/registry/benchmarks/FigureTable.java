// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Comparisons as a table in Markdown, readable as it stands. */
final class FigureTable {

    private static final List<String> HEAD = List.of(
            "Work",
            "per s",
            "bare per s",
            "ratio",
            "CPU us",
            "bare CPU us",
            "CPU ratio",
            "bytes",
            "bare bytes",
            "p50 us",
            "p99 us",
            "bare p50",
            "bare p99");

    private FigureTable() {}

    static String of(List<Comparison> comparisons) {
        List<List<String>> rows = Stream.concat(
                        Stream.of(HEAD), comparisons.stream().map(FigureTable::cells))
                .toList();
        int[] widths = IntStream.range(0, HEAD.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        String rule = Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining("-|-", "|-", "-|"));
        Stream<String> lines = rows.stream().map(row -> line(row, widths));
        List<String> printed = lines.toList();
        return Stream.concat(Stream.of(printed.get(0), rule), printed.stream().skip(1))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> cells(Comparison comparison) {
        Reading incipit = comparison.incipit();
        Reading bare = comparison.bare();
        return List.of(
                comparison.title(),
                number(incipit.perSecond()),
                number(bare.perSecond()),
                ratio(comparison.rateRatio()),
                number(incipit.cpuMicros()),
                number(bare.cpuMicros()),
                ratio(comparison.costRatio()),
                number(incipit.bytes()),
                number(bare.bytes()),
                number(incipit.p50Micros()),
                number(incipit.p99Micros()),
                number(bare.p50Micros()),
                number(bare.p99Micros()));
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column ->
                        column == 0 ? pad(row.get(column), -widths[column]) : pad(row.get(column), widths[column]))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String pad(String cell, int width) {
        return String.format(Locale.ROOT, "%" + width + "s", cell);
    }

    private static String ratio(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
    }

    /** Three digits that count, or all of a whole number. */
    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        String format = value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f";
        return String.format(Locale.ROOT, format, value);
    }
}
