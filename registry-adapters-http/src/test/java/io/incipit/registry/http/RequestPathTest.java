// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    final RequestPath strict = new RequestPath(false);
    final RequestPath permissive = new RequestPath(true);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /a/b        | a,b
                    /a/b/       | a,b
                    /a%2Fb/c    | a/b,c
                    /a%252Fb    | a%2Fb
                    /a;p=1/b;q  | a,b
                    /a%3Bb      | a;b
                    /a+b        | a+b
                    """)
    void segments_legalPath_areSplitThenDecodedOnce(String raw, String expected) {
        List<String> segments = strict.segments(raw);

        assertThat(String.join(",", segments)).isEqualTo(expected);
    }

    @Test
    void segments_controlCharacterOfTheSecondBlock_isLeftToTheRegistry() {
        assertThat(strict.segments("/%C2%85")).containsExactly("\u0085");
    }

    @Test
    void segments_root_areNone() {
        assertThat(strict.segments("/")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//",
                "//a",
                "/a//b",
                "/a//",
                "/;x",
                "/%00",
                "/%0A",
                "/%7f",
                "/%5C",
                "/\\",
                "/%",
                "/%4",
                "/%g0",
                "a",
                "config;@h:1/x",
                ""
            })
    void segments_illegalPath_isRefused(String raw) {
        assertThatThrownBy(() -> strict.segments(raw))
                .isInstanceOfSatisfying(
                        HttpError.class, error -> assertThat(error.status()).isEqualTo(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%ff", "/%c0%80", "/%ed%a0%80", "/%e2%82"})
    void segments_notUtf8_isRefused(String raw) {
        assertThatThrownBy(() -> strict.segments(raw)).hasMessage("The URI is not valid UTF-8");
    }

    @Test
    void segments_permissive_takesAllButZero() {
        List<String> segments = permissive.segments("//a%0Ab//c%5Cd%7F");

        assertThat(segments).containsExactly("a\nb", "c\\d\u007f");
        assertThatThrownBy(() -> permissive.segments("/%00")).isInstanceOf(HttpError.class);
    }
}
