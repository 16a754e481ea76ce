// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MissingAnswersTest {

    final MissingAnswers<String> missing = new MissingAnswers<>(3, Duration.ofMinutes(1), Set.of(40403), () -> 0);

    @Test
    void ask_whatWasMissing_isRefusedAgainWithoutAsking() {
        assertThatThrownBy(() -> missing.ask("s", MissingAnswersTest::refuse)).hasMessageContaining("40403");

        assertThatThrownBy(() -> missing.ask("s", () -> "there")).hasMessageContaining("40403");
    }

    @Test
    void ask_questionOlderThanWhatWasForgotten_isNotRemembered() {
        assertThatThrownBy(() -> missing.ask("s", () -> {
                    missing.removeIf("s"::equals);
                    return refuse();
                }))
                .hasMessageContaining("40403");

        assertThat(missing.ask("s", () -> "there")).isEqualTo("there");
    }

    private static String refuse() {
        throw RegistryClientException.refused(404, 40403, "Schema not found");
    }
}
