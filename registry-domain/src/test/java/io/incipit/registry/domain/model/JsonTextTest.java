// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"type\":\"a\"}|{\\\"type\\\":\\\"a\\\"}",
                "a\\b|a\\\\b",
                "a\u0007\u001fb|a\\u0007\\u001Fb",
                "\u00e9\u20ac|\u00e9\u20ac",
                "a\uD83D\uDE00b|a\\uD83D\\uDE00b",
                "\u007f/|\u007f/",
            })
    void of_text_isSpelledWithTheLeastEscapes(String text, String spelling) {
        JsonText json = JsonText.of(text);

        assertThat(spelling(json)).isEqualTo(spelling);
        assertThat(json).hasToString(text);
        assertThat(UTF_8.decode(json.utf8()).toString()).isEqualTo(text);
    }

    @Test
    void of_everyCharacter_isReadBack() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = "a" + (char) c + "b";
            assertThat(JsonText.of(text)).hasToString(text);
        }
    }

    @Test
    void of_controlsWithAShortSpelling_haveIt() {
        JsonText json = JsonText.of("\b\t\n\f\r");

        assertThat(spelling(json)).isEqualTo("\\b\\t\\n\\f\\r");
    }

    @Test
    void spelled_leastEscapes_isTheSameText() {
        byte[] json = "\"{\\\"a\\\":\\n1}\"".getBytes(UTF_8);

        Optional<JsonText> text = JsonText.spelled(json, 1);

        assertThat(text).contains(JsonText.of("{\"a\":\n1}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0062\"", "a\\/b\"", "a\\", "a\\\"", "\u00e9\"", "ab", "a\nb\"", "\\\u00e9\""})
    void spelled_otherwise_isLeftToOthers(String spelling) {
        byte[] json = spelling.getBytes(UTF_8);

        assertThat(JsonText.spelled(json, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"~~|true", "~ ~|true", "~\n\t~|true", "~ a~|false", "~{}~|false", "~\"~|false", "~\u3000~|true"})
    void isBlank_text_asStringsSay(String text, boolean blank) {
        assertThat(JsonText.of(text).isBlank()).isEqualTo(blank).isEqualTo(text.isBlank());
    }

    private static String spelling(JsonText json) {
        return new String(json.spelling(), UTF_8);
    }
}
