// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.domain.model.Reason;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.ResolvedReference;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvroFormatTest {

    private final AvroFormat format = new AvroFormat();

    static Stream<JsonNode> canonical() {
        return Recorded.rows("canonical.json");
    }

    static Stream<JsonNode> invalid() {
        return Recorded.rows("invalid.json");
    }

    static Stream<JsonNode> references() {
        return Recorded.rows("references.json");
    }

    @ParameterizedTest
    @MethodSource("canonical")
    void canonicalText_recordedSchema_isTheRecordedText(JsonNode row) {
        String text = Recorded.text(row, "text");
        String expected = Recorded.textOrNull(row, "canonical");

        String actual = outcome(text, Strictness.NEW, ParsedSchema::canonicalText);

        assertThat(actual).isEqualTo(expected == null ? "No type: " + text : expected);
    }

    @ParameterizedTest
    @MethodSource("canonical")
    void normalizedText_recordedSchema_isTheRecordedText(JsonNode row) {
        String text = Recorded.text(row, "text");
        String expected = Recorded.textOrNull(row, "normalized");

        String actual = outcome(text, Strictness.NEW, ParsedSchema::normalizedText);

        assertThat(actual).isEqualTo(expected == null ? "No type: " + text : expected);
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void parse_newSchema_isRefusedAsRecorded(JsonNode row) {
        String text = Recorded.text(row, "text");

        String actual = outcome(text, Strictness.NEW, schema -> null);

        assertThat(actual).isEqualTo(reason(text, Recorded.textOrNull(row, "new")));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void parse_existingSchema_isRefusedAsRecorded(JsonNode row) {
        String text = Recorded.text(row, "text");

        String actual = outcome(text, Strictness.EXISTING, schema -> null);

        assertThat(actual).isEqualTo(reason(text, Recorded.textOrNull(row, "existing")));
    }

    @ParameterizedTest
    @MethodSource("references")
    void formattedText_schemaWithReferences_isTheRecordedText(JsonNode row) {
        List<ResolvedReference> references = Recorded.references(row);

        ParsedSchema schema = format.parse(Recorded.text(row, "text"), references, Strictness.NEW);

        assertThat(schema.formattedText(Recorded.text(row, "format"))).isEqualTo(Recorded.text(row, "rendered"));
    }

    @ParameterizedTest
    @MethodSource("references")
    void normalizedText_schemaWithReferences_namesTheirTypesOnly(JsonNode row) {
        List<ResolvedReference> references = Recorded.references(row);

        ParsedSchema schema = format.parse(Recorded.text(row, "text"), references, Strictness.NEW);

        assertThat(schema.normalizedText()).isEqualTo(schema.canonicalText());
    }

    @Test
    void canonicalText_typeNestedInReference_isNamedOnly() {
        String price = record("shop.Price", "{'name':'net','type':" + record("Money", "") + "}");
        List<ResolvedReference> references = List.of(new ResolvedReference("shop.Price", json(price)));
        String text = record("shop.Item", "{'name':'fee','type':'Money'}");

        ParsedSchema schema = format.parse(json(text), references, Strictness.NEW);

        assertThat(schema.canonicalText()).contains("\"type\":\"Money\"");
        assertThat(schema.formattedText("resolved")).contains("{\"type\":\"record\",\"name\":\"Money\",\"fields\":[]}");
    }

    @Test
    void topLevelFields_record_areItsFieldsOnly() {
        String inner = record("I", "{'name':'c','type':'int'}");

        ParsedSchema schema = parse(record("R", "{'name':'b','type':'int'},{'name':'a','type':" + inner + "}"));

        assertThat(schema.topLevelFields()).containsExactly("b", "a");
        assertThat(parse("'int'").topLevelFields()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ünder", "名前", "_9", "Дом"})
    void parse_lettersOfAnyScript_passForExistingSchemasOnly(String name) {
        String text = json(record(name, "{'name':'" + name + "','type':'int','aliases':['any thing']}"));

        assertThat(outcome(text, Strictness.EXISTING, schema -> null)).isNull();
        assertThat(outcome(text, Strictness.NEW, schema -> null) == null).isEqualTo(name.equals("_9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'record','name':'a.9','fields':[]}",
                "{'type':'record','name':'R','aliases':['x.y-z'],'fields':[]}",
                "{'type':'map','values':{'type':'array','items':['null',{'type':'fixed','name':'F F','size':1}]}}",
                "{'type':'enum','name':'E','symbols':['A','']}",
                "{'type':'enum','name':'E','symbols':[1]}",
                "{'type':'record','name':'..','fields':[]}",
                "{'type':'record','name':'R','fields':[{'name':'a','type':'int','order':1}]}",
                "{'type':'record','name':'R','fields':[{'name':'a','type':'double','default':'x'}]}",
                "{'type':'fixed','name':'F','size':99999999999}",
                "{'type':'record','name':'R','fields':{}}",
                "['nope']",
                "{}",
                "",
                "// nothing"
            })
    void parse_badNameOrShape_isRefusedForBoth(String text) {
        assertThat(outcome(json(text), Strictness.EXISTING, schema -> null)).isNotEmpty();
        assertThat(outcome(json(text), Strictness.NEW, schema -> null)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'n.Money'}",
                "['null',{'type':'Money','doc':'lost'}]",
                "{'type':'array','items':{'type':'Money'}}",
                "{'type':'map','values':{'type':'n.Money'}}",
                "'Money'"
            })
    void parse_nameInAnObject_isTheName(String type) {
        String money = "{'name':'a','type':" + record("Money", "") + "}";

        ParsedSchema schema = parse(record("n.R", money + ",{'name':'b','type':" + type + "}"));

        assertThat(schema.canonicalText())
                .doesNotContain("lost", "{\"type\":\"Money\"}", "{\"type\":\"n.Money\"}")
                .matches(".*\"name\":\"b\",\"type\":.*\"Money\".*");
    }

    @Test
    void parse_nameInAnObject_isRefusedIfUnknownOrFollowedByMore() {
        assertThatThrownBy(() -> parse("{'type':'object'}")).hasMessage("Undefined schema: object");
        assertThatThrownBy(() -> parse("{'type':'object'} x")).isInstanceOf(RegistryException.Rejected.class);
    }

    @Test
    void parse_referencesThatDisagreeOnAType_areRefused() {
        List<ResolvedReference> references = List.of(
                new ResolvedReference("R", json(record("R", ""))),
                new ResolvedReference("R2", json(record("R", "{'name':'a','type':'int'}"))));

        assertThatThrownBy(() -> format.parse("\"R\"", references, Strictness.EXISTING))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessage("Can't redefine: R");
    }

    private ParsedSchema parse(String text) {
        return format.parse(json(text), List.of(), Strictness.NEW);
    }

    /** What was asked of the schema, or why there is none. */
    private @Nullable String outcome(String text, Strictness strictness, Question question) {
        try {
            return question.ask(format.parse(text, List.of(), strictness));
        } catch (RegistryException.Rejected e) {
            assertThat(e.reason()).isEqualTo(Reason.INVALID_SCHEMA);
            return e.getMessage();
        }
    }

    /** The reference names a placeholder of Avro's in one case; we name the type. */
    private static @Nullable String reason(String text, @Nullable String recorded) {
        boolean placeholder = recorded != null && recorded.startsWith("Unknown schema: org.apache.avro.");
        return placeholder ? "Undefined schema: " + text.replace("\"", "") : recorded;
    }

    private static String record(String name, String fields) {
        return "{'type':'record','name':'%s','fields':[%s]}".formatted(name, fields);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private interface Question {
        @Nullable
        String ask(ParsedSchema schema);
    }
}
