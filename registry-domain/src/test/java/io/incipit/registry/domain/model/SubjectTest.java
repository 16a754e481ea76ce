// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "orders,            .,       orders",
                ":.ctx:orders,      .ctx,    orders",
                ":.ctx:,            .ctx,    \"\"",
                ":.ctx,             .ctx,    \"\"",
                ":.:orders,         .,       orders",
                ":.:,               .,       \"\"",
                ":foo:bar,          .,       :foo:bar",
                ":.ctx:a:b,         .ctx,    a:b",
                ":*:orders,         .,       :*:orders",
                ":.__GLOBAL:,       .__GLOBAL, \"\"",
                "\"\",              .,       \"\"",
                "*,                 .,       *",
                "a/b%20,            .,       a/b%20",
                ".ctx,              .,       .ctx",
            })
    void parse_anySpelling_findsContextAndName(String text, String context, String name) {
        assertThat(Subject.parse(text)).isEqualTo(new Subject(new Context(context), name));
    }

    @ParameterizedTest
    @CsvSource({"orders,orders", ":.ctx:orders,:.ctx:orders", ":.:orders,orders", ":.ctx,:.ctx:", ":foo:bar,:foo:bar"})
    void toString_ofParsed_isNormalised(String text, String normalised) {
        assertThat(Subject.parse(text)).hasToString(normalised);
    }

    @ParameterizedTest
    @CsvSource({"orders,:.here:orders", ":.there:orders,:.there:orders", ":.:orders,:.here:orders", ":.there,:.there:"})
    void parseIn_context_takesTheUnqualifiedThere(String text, String meant) {
        assertThat(Subject.parseIn(new Context(".here"), text)).hasToString(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "*", "__global", ":.ctx:orders", ":.ctx:", "ä b/c", "x__EMPTY"})
    void requireRegistrable_ordinaryName_passes(String text) {
        assertThatCode(Subject.parse(text)::requireRegistrable).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":.:",
                "__GLOBAL",
                "__EMPTY",
                ":.ctx:__GLOBAL",
                ":.ctx:__EMPTY",
                ":.__GLOBAL:",
                ":.__GLOBAL:orders",
                "a\tb",
                "a\u0000",
                "a\u007f",
                "a\u0085b",
                ":.c\nx:a",
                ":.::.x:a",
                ":*:",
                ":*:a"
            })
    void requireRegistrable_otherName_isRefused(String text) {
        Subject subject = Subject.parse(text);

        assertThatThrownBy(subject::requireRegistrable)
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessage(
                        "The specified subject '%s' is not a valid.",
                        subject.toString().isEmpty() ? ":.:" : subject)
                .extracting(refusal -> ((RegistryException) refusal).reason())
                .isEqualTo(Reason.INVALID_SUBJECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", ":.ctx:", ":.ctx:*", ":.:"})
    void requireName_noneOfItsOwn_isRefused(String text) {
        Subject subject = Subject.parse(text);

        assertThatThrownBy(subject::requireName)
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessage("The specified subject '%s' is not a valid.", text);
    }

    @Test
    void requireConfigurable_globalContext_passes() {
        assertThatCode(Subject.parse(":.__GLOBAL:")::requireConfigurable).doesNotThrowAnyException();
    }

    @Test
    void compareTo_isByContextThenName() {
        Stream<String> texts = Stream.of(":.b:a", "b", ":.a:b", "a", ":.a:a");

        Stream<String> sorted = texts.map(Subject::parse).sorted().map(Subject::toString);

        assertThat(sorted).containsExactly("a", "b", ":.a:a", ":.a:b", ":.b:a");
    }
}
