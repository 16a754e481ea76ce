// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.soak;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Samples as a drawing in SVG: memory above, latencies below; readable on light and on dark ground. */
record SoakChart(List<Sample> samples) {

    private static final int WIDTH = 720;
    private static final int PANEL = 170;
    private static final int LEFT = 60;
    private static final int RIGHT = 170;
    private static final int GAP = 50;
    private static final int TOP = 30;
    private static final double MEBI = 1 << 20;
    private static final double MILLI = 1_000;

    private record Line(String name, String colour, ToDoubleFunction<Sample> figure) {}

    /** One panel; its scale grows by decades if it has a logarithm. */
    private record Panel(String title, int top, boolean byDecades, List<Line> lines) {}

    String svg() {
        Panel memory = memory();
        Panel latency = latency();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" "
                        .formatted(WIDTH, latency.top() + PANEL + GAP)
                + "font-family=\"sans-serif\" font-size=\"12\" fill=\"#808080\">\n"
                + panel(memory) + panel(latency) + "</svg>\n";
    }

    private static Panel memory() {
        return new Panel(
                "MB",
                TOP,
                false,
                List.of(
                        new Line(
                                "resident", "#8e6fd0", sample -> sample.memory().resident() / MEBI),
                        new Line(
                                "heap after any collection",
                                "#3f8fd2",
                                sample -> sample.memory().heap() / MEBI),
                        new Line("heap after a full one", "#2f9e77", sample -> sample.live() / MEBI)));
    }

    private static Panel latency() {
        return new Panel(
                "ms",
                TOP + PANEL + GAP,
                true,
                List.of(
                        milliseconds("writes, p99", "#d0603f", sample -> sample.writes()
                                .p99Micros()),
                        milliseconds("writes, p50", "#d29a3f", sample -> sample.writes()
                                .p50Micros()),
                        milliseconds("reads, p99", "#3f8fd2", sample -> sample.reads()
                                .p99Micros()),
                        milliseconds("reads, p50", "#2f9e77", sample -> sample.reads()
                                .p50Micros()),
                        milliseconds("bare server, p50", "#808080", sample -> sample.bare()
                                .p50Micros())));
    }

    private static Line milliseconds(String name, String colour, ToDoubleFunction<Sample> micros) {
        return new Line(name, colour, sample -> micros.applyAsDouble(sample) / MILLI);
    }

    private String panel(Panel panel) {
        double top = panel.lines().stream()
                .flatMap(line -> samples.stream().map(line.figure()::applyAsDouble))
                .filter(Double::isFinite)
                .max(Double::compare)
                .orElse(1.0);
        Scale scale = Scale.to(top, panel.byDecades());
        String grid = scale.marks().stream()
                .map(mark -> grid(mark, panel.top() + y(scale, mark)))
                .collect(Collectors.joining());
        StringBuilder drawn = new StringBuilder(text(LEFT - 8, panel.top() - 12, "end", panel.title())).append(grid);
        for (int i = 0; i < panel.lines().size(); i++) {
            Line line = panel.lines().get(i);
            drawn.append(line(line, panel, scale));
            drawn.append("<g fill=\"" + line.colour() + "\">"
                    + text(WIDTH - RIGHT + 10, panel.top() + 14 + 18 * i, "start", line.name()) + "</g>\n");
        }
        return drawn.append(text(WIDTH - RIGHT, panel.top() + PANEL + 18, "end", last() + " s"))
                .toString();
    }

    private String line(Line line, Panel panel, Scale scale) {
        String points = samples.stream()
                .filter(sample -> Double.isFinite(line.figure().applyAsDouble(sample)))
                .map(sample -> point(
                        x(sample.second()), panel.top() + y(scale, line.figure().applyAsDouble(sample))))
                .collect(Collectors.joining(" "));
        return "<polyline fill=\"none\" stroke-width=\"1.5\" stroke=\"" + line.colour() + "\" points=\"" + points
                + "\"/>\n";
    }

    private static String grid(double mark, double y) {
        return String.format(
                        Locale.ROOT,
                        "<path stroke=\"#808080\" stroke-opacity=\"0.3\" d=\"M%d %.1fH%d\"/>\n",
                        LEFT,
                        y,
                        WIDTH - RIGHT)
                + text(LEFT - 8, y + 4, "end", mark < 1 ? String.valueOf(mark) : "%.0f".formatted(mark));
    }

    private static String text(double x, double y, String anchor, String text) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, text);
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }

    private int last() {
        return samples.isEmpty() ? 1 : samples.get(samples.size() - 1).second();
    }

    private double x(int second) {
        return LEFT + (double) (WIDTH - RIGHT - LEFT) * second / last();
    }

    private static double y(Scale scale, double value) {
        return PANEL * (1 - scale.part(value));
    }
}
