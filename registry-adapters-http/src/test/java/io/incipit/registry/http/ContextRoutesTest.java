// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.DeleteContext;
import io.incipit.registry.domain.api.WritePort;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Context;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextRoutesTest {

    final FakeScopes scopes = new FakeScopes();
    final Requests http =
            new Requests(new ContextRoutes(new WritePort<>(scopes, scopes, scopes), SearchConfig.DEFAULT));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /contexts                  | 200 [".",".blue",".brown"]
                    /contexts?contextPrefix=.b | 200 [".blue",".brown"]
                    /contexts?contextPrefix=b  | 200 []
                    /contexts?contextPrefix=   | 200 [".",".blue",".brown"]
                    /contexts?limit=2          | 200 [".",".blue"]
                    /contexts?offset=1&limit=1 | 200 [".blue"]
                    /contexts?offset=-1        | 400 {"error_code":400,"message":"offset must not be negative: -1"}
                    """)
    void list_anyPart_isInOrder(String target, String expected) {
        scopes.contexts.addAll(List.of(new Context(".blue"), new Context(".brown")));

        assertThat(http.get(target)).isEqualTo(expected);
    }

    @Test
    void delete_context_hasNothingToTell() {
        assertThat(http.delete("/contexts/:.blue:")).isEqualTo("204 ");
        assertThat(scopes.asked).containsExactly(new DeleteContext(new CommandId("command-1"), new Context(".blue")));
    }

    @Test
    void delete_defaultContext_isNotThere() {
        assertThat(http.delete("/contexts/:.:")).startsWith("405 ");
        assertThat(scopes.asked).isEmpty();
    }
}
