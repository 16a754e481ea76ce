// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.model.JsonText;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"schema\":\"{\\\"a\\\":1}\"}|{\"a\":1}",
                "{ \"id\" : 1 , \"schema\" :  \"a\\\\\" }|a\\",
                "{\"schema\":\"\\u0061\\/b\"}|a/b",
                "{\"schema\":\"\u00e9\\uD83D\\uDE00\uD83D\uDE00\"}|\u00e9\uD83D\uDE00\uD83D\uDE00",
                "{\"schema\":\"a\",\"schema\":\"b\"}|b",
                "{\"schema\":\"a\",\"schema\":null}|~~",
                "{\"schema\":12}|12",
                "{\"id\":1}|~~",
            })
    void schemaText_howeverItIsSpelled_isTheText(String value, String text) throws UnreadableRecord {
        for (Charset charset : List.of(UTF_8, UTF_16LE)) {
            JsonMembers members = JsonMembers.read("value", value.getBytes(charset));
            assertThat(members.schemaText()).isEqualTo(JsonText.of(text));
        }
    }

    @Test
    void schemaText_afterAByteOrderMark_isTheText() throws UnreadableRecord {
        byte[] value = "\uFEFF{\"schema\":\"a\\\"b\\\"c\"}".getBytes(UTF_8);

        assertThat(JsonMembers.read("value", value).schemaText()).isEqualTo(JsonText.of("a\"b\"c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"schema\":\"a",
                "{\"schema\":\"a\\",
                "{\"schema\":\"a\"",
                "{\"schema\":\"a\nb\"}",
                "{\"schema\":\"\\x\"}",
                "{\"schema\":}",
                "[1]",
                "",
            })
    void read_notAnObject_isUnreadable(String value) {
        assertThatThrownBy(() -> JsonMembers.read("value", value.getBytes(UTF_8)))
                .isInstanceOf(UnreadableRecord.class);
    }
}
