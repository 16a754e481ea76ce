// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "orders,       \"orders,,:.__GLOBAL:\"",
                ":.ctx:orders, \":.ctx:orders,:.ctx:,:.__GLOBAL:\"",
                ":.ctx:,       \":.ctx:,:.__GLOBAL:\"",
                "\"\",         \",:.__GLOBAL:\"",
                ":.__GLOBAL:,  :.__GLOBAL:"
            })
    void chain_ofAnyScope_leadsToTheGlobalOne(String scope, String chain) {
        Scope start = Scope.of(Subject.parse(scope));

        assertThat(start.chain()).extracting(Scope::toString).containsExactly(chain.split(",", -1));
    }
}
