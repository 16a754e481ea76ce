// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.ResolvedReference;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import io.incipit.registry.serde.protobuf.Recorded;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtobufFormatTest {

    static final String USER = "syntax = \"proto3\"; package inv.u; message User { string n = 1; message Tag {} }";

    final ProtobufFormat format = new ProtobufFormat();

    static final Map<String, Function<ParsedSchema, String>> TEXTS = Map.of(
            "canonical",
            ParsedSchema::canonicalText,
            "normalized",
            ParsedSchema::normalizedText,
            "serialized",
            schema -> schema.formattedText("serialized"),
            "ignoreExtensions",
            schema -> schema.formattedText("ignore_extensions"));

    static Stream<Arguments> texts() {
        return TEXTS.keySet().stream().sorted().flatMap(column -> rowsWith("canonical.json", column)
                .map(row -> arguments(column, row)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void texts_recorded_areTheSame(String column, JsonNode row) {
        ParsedSchema schema = parse(row.get("text").textValue());

        assertThat(Objects.requireNonNull(TEXTS.get(column)).apply(schema))
                .isEqualTo(row.get(column).textValue());
        assertThat(schema.formattedText("bogus")).isEqualTo(schema.canonicalText());
    }

    @ParameterizedTest
    @MethodSource
    void parse_serialized_isTheSameSchema(JsonNode row) {
        ParsedSchema schema = parse(row.get("serialized").textValue());

        assertThat(schema.formattedText("serialized"))
                .isEqualTo(row.get("serialized").textValue());
    }

    static Stream<JsonNode> parse_serialized_isTheSameSchema() {
        return rowsWith("canonical.json", "serialized");
    }

    @ParameterizedTest
    @MethodSource
    void parse_recordedAsInvalid_isRefusedWithTheSameReason(JsonNode row) {
        String text = row.get("text").textValue();

        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessage(row.get("reason").textValue());
    }

    static Stream<JsonNode> parse_recordedAsInvalid_isRefusedWithTheSameReason() {
        return rowsWith("invalid.json", "reason");
    }

    @ParameterizedTest
    @MethodSource
    void requireUsable_recorded_refusesTheSame(JsonNode row) {
        ParsedSchema schema = parse(row.get("text").textValue());
        String reason = row.path("checkedReason").textValue();

        assertThat(schema.canonicalText()).isEqualTo(row.get("canonical").textValue());
        if (reason == null) {
            schema.requireUsable(true);
        } else {
            assertThatThrownBy(() -> schema.requireUsable(true))
                    .isInstanceOf(RegistryException.Rejected.class)
                    .hasMessage(reason);
        }
    }

    static Stream<JsonNode> requireUsable_recorded_refusesTheSame() {
        return rowsWith("invalid.json", "canonical");
    }

    @Test
    void parse_defaultThatCannotBeWrittenAgain_isRefused() {
        String text = "message M { optional bytes by = 5 [default = \"\\001\\377\"]; }";

        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessage("Could not parse Protobuf - Syntax error in :3:36: expected a word");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "optional group G = 100 { }",
                "optional\n  group\tG = 100 { }",
                "optional/* */group G = 100 { }",
                "// a field\n repeated group // of many\n G = 100 { }",
                "group G = 100 { }",
                "option deprecated = true;",
                "option (a).b = true;",
                "reserved 5;",
                "reserved\"a\";",
                "extensions 5;",
                "message N { }",
                "enum N { A = 0; }",
                "oneof o { int32 b = 3; }",
                "extend M { optional int32 b = 101; }"
            })
    void parse_extendBlockWithMoreThanFields_isRefusedForItWouldBeLost(String statement) {
        String text = "message M { extensions 100 to max; } extend\nM { optional int32 a = 102; %s }";

        assertThatThrownBy(() -> parse(text.formatted(statement))).isInstanceOf(RegistryException.Rejected.class);
    }

    @Test
    void normalizedText_typesOfReference_areNamedInFull() {
        String text = "syntax = \"proto3\"; package inv.g; import \"user.proto\"; message G { inv.u.User.Tag t = 1; }";

        ParsedSchema schema = format.parse(text, List.of(new ResolvedReference("user.proto", USER)), Strictness.NEW);

        assertThat(schema.normalizedText()).contains("  .inv.u.User.Tag t = 1;\n");
    }

    @Test
    void parse_typeOfNoReference_isRefusedWhenNew() {
        String text = "syntax = \"proto3\"; message G { inv.u.User u = 1; }";

        assertThat(format.parse(text, List.of(), Strictness.EXISTING).canonicalText())
                .contains("inv.u.User u = 1;");
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessage("Could not resolve type: inv.u.User");
    }

    private ParsedSchema parse(String text) {
        return format.parse(text, List.of(), Strictness.NEW);
    }

    private static Stream<JsonNode> rowsWith(String file, String column) {
        return Recorded.rows(file).filter(row -> row.path(column).isTextual());
    }

    @Test
    void canonicalText_whereDigitsAreOthers_hasThoseOfProtobuf() {
        String text =
                "message M { reserved 5 to 7; optional int32 a = 1; optional group G = 2 { optional int32 b = 3; }"
                        + " enum E { A = 0; } }";
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            String canonical = format.parse(text, List.of(), Strictness.NEW).canonicalText();

            assertThat(canonical).contains("5 to 7;", "a = 1;", "G = 2", "b = 3;", "A = 0;");
        } finally {
            Locale.setDefault(usual);
        }
    }
}
