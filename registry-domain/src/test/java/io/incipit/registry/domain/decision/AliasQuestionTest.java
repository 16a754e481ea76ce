// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.kit.Facts.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasQuestionTest {

    private static final RegistryState STATE = given(
            alias("short", "real"),
            alias("hop", "short"),
            alias("qualified", ":.c:far"),
            alias("self", "self"),
            alias(":.c:short", "far"),
            alias(":.c:", "of-the-context"),
            alias("", "of-the-top-level"));

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "short,     real",
                "hop,       short",
                "qualified, :.c:far",
                "self,      self",
                ":.c:short, :.c:far",
                ":.c:other, :.c:other",
                "other,     other",
                ":.c:,      :.c:",
                "\"\",      \"\""
            })
    void resolve_anyName_isOneStepInItsOwnContext(String name, String meant) {
        assertThat(AliasQuestion.resolve(STATE, Subject.parse(name))).isEqualTo(Subject.parse(meant));
    }

    private static ConfigPut alias(String name, String alias) {
        Config config = new Config(alias, null, null, null, null, null, null, null, null, null, null, null, null);
        return new ConfigPut(Scope.of(Subject.parse(name)), config);
    }
}
