// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.benchmarks.load.MemoryUse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SoakReportTest {

    private static final Sample.Pace NONE = new Sample.Pace(0, 0, Double.NaN, Double.NaN);
    private static final Sample.Pace BARE = new Sample.Pace(3, 0, 70, 80);

    private static SoakReport report(Sample.Pace reads, Sample.Pace writes) {
        List<Sample> samples = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> new Sample(i, new MemoryUse((long) i << 20, 5 << 20), 3 << 20, reads, writes, BARE))
                .toList();
        return new SoakReport(new Soak(10, 100), samples);
    }

    @Test
    void summary_ofSamples_comparesBeginAndEnd() {
        String summary = report(new Sample.Pace(90, 1, 200, 900), NONE).summary();

        assertThat(summary)
                .startsWith("900 requests in 10 s over 32 connections, 10 errors")
                .contains(
                        "| resident, MB | 2 | 10 |",
                        "| reads, p99 us | 900 | 900 |",
                        "| bare server, p50 us | 70 | 70 |");
    }

    @Test
    void chart_ofStretchesWithoutWrites_drawsTheRest() {
        String chart = report(new Sample.Pace(90, 0, 200, 900), NONE).chart();

        assertThat(chart)
                .startsWith("<svg xmlns=")
                .endsWith("</svg>\n")
                .contains("reads, p99")
                .doesNotContain("NaN");
        assertThat(chart.split("<polyline")).hasSize(9);
    }
}
