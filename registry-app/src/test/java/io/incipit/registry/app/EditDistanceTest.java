// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "port, port, 0",
        "'', port, 4",
        "prot, port, 2",
        "kitten, sitting, 3",
        "listeners, listener, 1"
    })
    void between_twoWords_countsAddedRemovedAndExchangedLetters(String from, String to, int distance) {
        assertThat(EditDistance.between(from, to)).isEqualTo(distance);
        assertThat(EditDistance.between(to, from)).isEqualTo(distance);
    }
}
