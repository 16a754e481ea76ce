// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModeTest {

    @ParameterizedTest
    @CsvSource({"READWRITE,READWRITE", "readonly,READONLY", "Readonly_Override,READONLY_OVERRIDE", "forward,FORWARD"})
    void parse_name_isReadInAnyCase(String text, Mode mode) {
        assertThat(Mode.parse(text)).isEqualTo(mode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BOGUS", " READWRITE", "5"})
    void parse_anythingElse_isRefused(String text) {
        assertThatThrownBy(() -> Mode.parse(text))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessage("Invalid mode. Valid values are READWRITE, READONLY, IMPORT and FORWARD.");
    }
}
