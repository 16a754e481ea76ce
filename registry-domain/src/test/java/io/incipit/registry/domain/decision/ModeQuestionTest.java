// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.kit.Facts.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModeQuestionTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"a, IMPORT", "b, READONLY", ":.blue:a, READWRITE", ":.green:a, FORWARD", "\"\", READONLY"})
    void mode_inForce_isTheNearest(String scope, Mode mode) {
        RegistryState state = given(
                new ModePut(Scope.of(Subject.parse("a")), Mode.IMPORT),
                new ModePut(Scope.TOP_LEVEL, Mode.READONLY),
                new ModePut(Scope.of(Subject.parse(":.blue:")), Mode.READWRITE),
                new ModePut(Scope.GLOBAL, Mode.FORWARD));

        assertThat(ModeQuestion.mode(state, Scope.of(Subject.parse(scope)), true))
                .isEqualTo(mode);
    }

    @Test
    void mode_ofTheScopeItself_isRefusedWhenNothingIsSet() {
        assertThatThrownBy(() -> ModeQuestion.mode(given(), Scope.of(Subject.parse("a")), false))
                .hasMessage("Subject 'a' does not have subject-level mode configured");
        assertThat(ModeQuestion.mode(given(), Scope.TOP_LEVEL, false)).isEqualTo(Mode.READWRITE);
        assertThat(ModeQuestion.mode(given(), Scope.of(Subject.parse("a")), true))
                .isEqualTo(Mode.READWRITE);
    }
}
