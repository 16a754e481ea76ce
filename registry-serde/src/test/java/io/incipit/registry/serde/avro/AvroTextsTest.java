// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.junit.jupiter.api.Test;

class AvroTextsTest {

    @Test
    void parse_namesAndDefaultsOfOldWriters_areAccepted() {
        String text = """
                {"type":"record","name":"Old-Name","fields":[{"name":"a-b","type":"int","default":"none"}]}""";

        Schema schema = AvroTexts.parse(text, List.of());

        assertThat(schema.getField("a-b").schema().getType()).isEqualTo(Schema.Type.INT);
    }

    @Test
    void parse_referencedTypes_areKnown() {
        String inner = "{\"type\":\"record\",\"name\":\"a.Inner\",\"fields\":[]}";
        String outer = "{\"type\":\"record\",\"name\":\"Outer\",\"fields\":[{\"name\":\"i\",\"type\":\"a.Inner\"}]}";

        Schema schema = AvroTexts.parse(outer, List.of(inner));

        assertThat(schema.getField("i").schema().getFullName()).isEqualTo("a.Inner");
    }

    @Test
    void parse_unknownType_isRefused() {
        assertThatThrownBy(() -> AvroTexts.parse("\"Nobody\"", List.of())).isInstanceOf(SchemaParseException.class);
    }

    @Test
    void withoutJavaProperties_nested_removesAll() {
        String text = """
                {"type":"array","items":{"type":"string","avro.java.string":"String"},"avro.java.string":"x"}""";

        assertThat(AvroTexts.withoutJavaProperties(text)).isEqualTo("""
                {"type":"array","items":{"type":"string"}}""");
    }
}
