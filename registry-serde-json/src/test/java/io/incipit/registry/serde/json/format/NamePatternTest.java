// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.incipit.registry.domain.model.RegistryException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTest {

    private static final List<String> NAMES = List.of(
            "",
            "a",
            "b",
            "ab",
            "aab",
            "ba ab",
            "x_1",
            "x|y",
            "(",
            "]",
            "^",
            "[a]",
            "a\nb",
            "ä",
            "\uD83D\uDE00",
            "a.b",
            "AB");

    /** Each is repeated, and then wants a character that the name does not have. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".*",
                "(?:x+x+)+",
                "(?:^|^)",
                "(?:|)",
                "^?",
                "\\b?",
                "()\\1?",
                "(?:^|\\b{g}|\\G)",
                "(a?|b?)",
                "(?i:a?|b?)",
                "(?i)(a?|b?)",
                "(?:[]|]?|[^](]?|)",
                "(?!y|^y)?",
                "(?<!y)?",
                "(?>a?|b?)?",
            })
    void isFoundIn_patternThatNeverEnds_isRefused(String pattern) {
        NamePattern endless = pattern(pattern.repeat(60) + "y");

        assertThatThrownBy(() -> {
                    endless.isFoundIn("x".repeat(60), Budget.standard());
                    endless.isFoundIn("", Budget.standard());
                })
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessageContaining("too entangled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?x)a b # c", "(?ix: a )", "(?:(?:^){2147483647}){2147483647}"})
    void isFoundIn_patternThatCannotBeWatched_isRefused(String text) {
        NamePattern pattern = pattern(text);

        assertThatThrownBy(() -> pattern.isFoundIn("a", Budget.standard()))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessageContaining("compared");
    }

    @Test
    void isFoundIn_patternThatJavaFailsAt_isRefusedAtMost() {
        NamePattern pattern = pattern("\\w?\\b{g}x");

        Throwable thrown = catchThrowable(() -> pattern.isFoundIn("ab", Budget.standard()));

        assertThat(thrown == null || thrown instanceof RegistryException.Rejected)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "^a",
                "b$",
                "^$",
                "^(a|b)+$",
                "^a{1,2}b$",
                "^(?:a*?|b)b\\z",
                "^[^a-z]",
                "[]a]",
                "[^]a]",
                "[a[^b]]",
                "[a-z&&[^b]]$",
                "[\\]\\[]",
                "[\\Q]^\\E]",
                "\\Q(\\E",
                "\\Qa|b",
                "\\(|\\|",
                "(a)\\1",
                "(?<n>a)\\k<n>",
                "(?i)^ab$",
                "(?i:A)(?-i:b)",
                "(?s)a.b",
                "(?m)^b",
                "(?!a)b",
                "^(?=.b)a",
                "(?<=a)b",
                "(?<!a)b",
                "\\Ba|\\bb",
                "\\p{L}\\p{Punct}",
                "^.$",
                "\\x{1F600}|\\u00e4",
                "^x_\\d+$",
                "|z",
                "(?:)",
                "^?a*$",
                "a++b",
                "(?>a|ab)b",
                "\\c(?a",
                "\\c(|a",
                "[\\c]]|a",
                "[\\c[a]",
                "[\\Q\\E](]|a",
                "[^\\Q\\E]^]",
                "(\\Q\\E?:a|)b",
                "(a)\\1\\Q1\\E|\\Qx|y",
                "^\\(?x",
            })
    void isFoundIn_anyPattern_isFoundWhereJavaFindsIt(String text) {
        Pattern plain = Pattern.compile(text);

        for (String name : NAMES) {
            assertThat(pattern(text).isFoundIn(name, Budget.standard()))
                    .as(name)
                    .isEqualTo(plain.matcher(name).find());
        }
    }

    private static NamePattern pattern(String text) {
        return NamePattern.of(Pattern.compile(text));
    }
}
