// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTableTest {

    @Test
    void of_oneComparison_showsBothAndTheirRatios() {
        Reading incipit = new Reading(50_000, 30, 1024, 100, 1500.4);
        Reading bare = new Reading(100_000, 12, 512, Double.NaN, Double.NaN);

        String table = FigureTable.of(List.of(new Comparison("by id", incipit, bare)));

        assertThat(table.lines().map(line -> line.replaceAll(" +", "")))
                .hasSize(3)
                .last()
                .isEqualTo("|byid|50,000|100,000|0.50|30.0|12.0|2.50|1,024|512|100|1,500|-|-|");
    }

    @Test
    void of_severalComparisons_alignsTheirColumns() {
        Comparison shorter = new Comparison("a", Reading.NONE, Reading.NONE);
        Comparison longer = new Comparison("a longer name", Reading.NONE, Reading.NONE);

        String table = FigureTable.of(List.of(shorter, longer));

        assertThat(table.lines().mapToInt(String::length).distinct().count()).isOne();
    }
}
