// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleTableTest {

    @Test
    void text_sizesNodesAndClients_areThreeTables() {
        String text = ScaleTable.text();

        assertThat(text.split("\n\n")).hasSize(3);
        assertThat(text).contains("| 10,000,000 | 14.7 | ", "| nodes | ", "| 2,048 | ");
    }
}
