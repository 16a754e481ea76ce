// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepSetTest {

    @Test
    void parse_stepsAndRanges_holdsThem() {
        StepSet steps = StepSet.parse("12,3-5,0");

        assertThat(steps.indexes()).containsExactly(0, 3, 4, 5, 12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1,", "5-3", "-1", "1--2"})
    void parse_otherText_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> StepSet.parse(text));
    }

    @Test
    void toString_neighbours_areARange() {
        assertThat(new StepSet(List.of(7, 1, 2, 3, 9, 10))).hasToString("1-3,7,9-10");
    }

    @Test
    void with_others_holdsBoth() {
        assertThat(StepSet.parse("1,3").with(StepSet.parse("0,3"))).isEqualTo(StepSet.parse("0-1,3"));
    }

    @Test
    void without_others_leavesTheRest() {
        assertThat(StepSet.firstOf(4).without(StepSet.parse("1-2"))).isEqualTo(StepSet.parse("0,3"));
    }
}
