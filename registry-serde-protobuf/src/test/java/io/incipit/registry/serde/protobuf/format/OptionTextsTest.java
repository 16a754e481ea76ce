// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.SchemaEntity;
import io.incipit.registry.domain.model.SchemaEntity.Kind;
import io.incipit.registry.domain.model.SchemaTags;
import io.incipit.registry.domain.model.TagChange;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The many ways to spell an option, and to set it more than once. */
class OptionTextsTest {

    static final String META = "import \"confluent/meta.proto\"; message M { optional int32 a = 1 [%s]; }";

    final ProtobufFormat format = new ProtobufFormat();

    @Test
    void normalizedText_singularOptionsSetTwice_haveTheLaterValue() {
        ParsedSchema schema = parse("option java_package = \"a\"; option java_package = \"b\";"
                + " message M { optional int32 a = 1 [deprecated = true, deprecated = false]; }");

        assertThat(schema.normalizedText())
                .contains("option java_package = \"b\";\n")
                .contains("optional int32 a = 1 [deprecated = false];\n")
                .doesNotContain("\"a\"");
    }

    @Test
    void normalizedText_repeatedOptionSetTwice_keepsBoth() {
        ParsedSchema schema = parse(META.formatted("targets = TARGET_TYPE_FILE, targets = TARGET_TYPE_FIELD"));

        assertThat(schema.normalizedText()).contains("targets = TARGET_TYPE_FILE,", "targets = TARGET_TYPE_FIELD\n");
    }

    @ParameterizedTest
    @CsvSource({
        "(a).(b.c) = 1, { [b.c]: 1 }",
        "(a).(b.c).d = 1, { [b.c]: { d: 1 } }",
        "(a) = { [b].c.d: 1 }, { [b]: { c: { d: 1 } } }",
        "(a) = { [b].c.d.e: 1 }, { [b]: { c: { d: { e: 1 } } } }"
    })
    void normalizedText_optionSetByAPath_isALiteral(String option, String literal) {
        String normalized = parse("option " + option + ";").normalizedText();

        assertThat(normalized.replaceAll("\\s+", " ")).isEqualTo(" option (a) = " + literal + "; ");
        assertThat(parse(parse("option " + option + ";").canonicalText()).normalizedText())
                .isEqualTo(normalized);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(confluent.field_meta) = { doc: \"x\", tags: [\"A\", \"B\"] }",
                "(.confluent.field_meta) = { doc: \"x\", tags: [\"A\", \"B\"] }",
                "(confluent.field_meta).doc = \"x\", (confluent.field_meta).tags = [\"A\", \"B\"]",
                "(confluent.field_meta) = { doc: \"x\", tags: \"A\" }, (.confluent.field_meta).tags = \"B\""
            })
    void formattedText_metaHoweverItIsSet_keepsIt(String options) {
        ParsedSchema schema = parse(META.formatted(options));
        ParsedSchema compiled = parse(schema.formattedText("serialized"));

        assertThat(compiled.normalizedText()).isEqualTo(schema.normalizedText()).contains("doc: \"x\"");
        assertThat(schema.formattedText("ignore_extensions")).isEqualTo(schema.canonicalText());
        assertThat(schema.inlineTags().all())
                .containsExactly(new SchemaTags(new SchemaEntity("M.a", Kind.FIELD), List.of("A", "B")));
    }

    @Test
    void textWith_metaSetInPieces_keepsAllPieces() {
        ParsedSchema schema = parse(META.formatted("(confluent.field_meta).params = { key: \"k\", value: \"v\" },"
                + " (confluent.field_meta).params = { key: \"l\", value: \"w\" },"
                + " (confluent.field_meta).doc = \"x\", (confluent.field_meta).doc = \"y\""));

        String text = schema.inlineTags()
                .textWith(
                        TagChange.adding(List.of(new SchemaTags(new SchemaEntity("M.a", Kind.FIELD), List.of("PII")))));

        assertThat(text)
                .contains("key: \"k\"", "key: \"l\"", "doc: \"y\"", "\"PII\"")
                .doesNotContain("\"x\"");
    }

    private ParsedSchema parse(String text) {
        return format.parse(text, List.of(), Strictness.NEW);
    }
}
