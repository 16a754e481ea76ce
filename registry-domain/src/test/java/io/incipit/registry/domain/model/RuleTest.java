// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleTest {

    @Test
    void equals_emptyTexts_areNone() {
        Rule empty = new Rule(null, "", null, null, "", Set.of(), Map.of(), "", "", "", false);

        assertThat(empty)
                .isEqualTo(new Rule(null, null, null, null, null, Set.of(), Map.of(), null, null, null, false));
    }

    @Test
    void name_empty_staysForItToBeRefused() {
        Rule empty = new Rule("", null, null, null, null, Set.of(), Map.of(), null, null, null, false);

        assertThat(empty.name()).isEmpty();
    }
}
