// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompatibilityLevelTest {

    @ParameterizedTest
    @CsvSource({
        "none,                NONE,                false, false, false",
        "BACKWARD,            BACKWARD,            true,  false, false",
        "Backward_Transitive, BACKWARD_TRANSITIVE, true,  false, true",
        "forward,             FORWARD,             false, true,  false",
        "FORWARD_TRANSITIVE,  FORWARD_TRANSITIVE,  false, true,  true",
        "full,                FULL,                true,  true,  false",
        "full_transitive,     FULL_TRANSITIVE,     true,  true,  true"
    })
    void parse_nameInAnyCase_isThatLevel(
            String text, CompatibilityLevel level, boolean backward, boolean forward, boolean transitive) {
        CompatibilityLevel parsed = CompatibilityLevel.parse(text);

        assertThat(parsed).isEqualTo(level);
        assertThat(parsed.isBackward()).isEqualTo(backward);
        assertThat(parsed.isForward()).isEqualTo(forward);
        assertThat(parsed.isTransitive()).isEqualTo(transitive);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BOTH", "full-transitive", " full"})
    void parse_anythingElse_isRefused(String text) {
        assertThatThrownBy(() -> CompatibilityLevel.parse(text))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessage("Invalid compatibility level. Valid values are none, backward, forward, full, "
                        + "backward_transitive, forward_transitive, and full_transitive");
    }
}
