// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonSchemaFormatTest {

    private final JsonSchemaFormat format = new JsonSchemaFormat();

    static Stream<JsonNode> canonical() {
        return Recorded.rows("canonical.json");
    }

    static Stream<JsonNode> validity() {
        return Recorded.rows("validity.json");
    }

    @ParameterizedTest
    @MethodSource("canonical")
    void canonicalText_recorded_isTheRecordedOne(JsonNode row) {
        ParsedSchema schema = parse(Recorded.text(row, "text"));

        assertThat(schema.canonicalText()).isEqualTo(Recorded.text(row, "canonical"));
        assertThat(schema.normalizedText()).isEqualTo(Recorded.text(row, "normalized"));
        assertThat(parse(schema.canonicalText()).canonicalText()).isEqualTo(schema.canonicalText());
        assertThat(parse(schema.normalizedText()).normalizedText()).isEqualTo(schema.normalizedText());
    }

    @ParameterizedTest
    @MethodSource("validity")
    void requireUsable_recorded_refusesWhatWasRefused(JsonNode row) {
        String text = Recorded.text(row, "text");

        if (row.get("accepted").booleanValue()) {
            parse(text).requireUsable(false);
        } else {
            assertThatThrownBy(() -> parse(text).requireUsable(false)).isInstanceOf(RegistryException.Rejected.class);
        }
    }

    private ParsedSchema parse(String text) {
        return format.parse(text, List.of(), Strictness.NEW);
    }
}
