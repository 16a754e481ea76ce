// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import static io.incipit.registry.domain.model.Direction.BACKWARD;
import static io.incipit.registry.domain.model.Direction.FORWARD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AvroCompatibilityTest {

    private final AvroFormat format = new AvroFormat();

    static Stream<JsonNode> recorded() {
        return Stream.concat(Recorded.rows("compatibility.json"), Recorded.rows("refusals.json"));
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void incompatibilities_recordedPair_areTheRecordedMessages(JsonNode row) {
        ParsedSchema older = parse(Recorded.text(row, "old"));
        ParsedSchema newer = parse(Recorded.text(row, "new"));

        List<String> actual = new ArrayList<>();
        if (!Recorded.text(row, "level").equals("BACKWARD")) {
            actual.addAll(messages(older.incompatibilities(newer, FORWARD)));
        }
        if (!Recorded.text(row, "level").equals("FORWARD")) {
            actual.addAll(messages(newer.incompatibilities(older, BACKWARD)));
        }

        assertThat(actual.isEmpty()).isEqualTo(row.get("compatible").booleanValue());
        assertThat(actual).containsExactlyElementsOf(recordedMessages(row));
    }

    @Test
    void check_everyTwoRecordedSchemas_findsWhatAvroFinds() {
        List<Schema> schemas = Recorded.schemaTexts().stream()
                .map(text -> new Schema.Parser(NameValidator.NO_VALIDATION)
                        .setValidateDefaults(false)
                        .parse(text))
                .toList();

        assertThat(schemas).allSatisfy(reader -> assertThat(schemas)
                .allSatisfy(writer -> assertThat(check(reader, writer)).isEqualTo(avro(reader, writer))));
    }

    @Test
    void check_typesThatUseTheNextOneTwice_endsWithFewFindings() {
        Schema reader = doubling("long");
        Schema writer = doubling("string");

        List<AvroFinding> findings = AvroCompatibility.findings(reader, writer);

        assertThat(findings).hasSize(1000).allMatch(finding -> finding.rule() == AvroRule.RETYPED);
    }

    @Test
    void check_aliasAndNameBothInTheWriter_isAFinding() {
        Schema reader = record("{'name':'a','type':'int','aliases':['b']}");
        Schema writer = record("{'name':'a','type':'int'},{'name':'b','type':'int'}");

        List<AvroFinding> findings = AvroCompatibility.findings(reader, writer);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(AvroRule.SEVERAL_SOURCES);
            assertThat(finding.spot().told()).hasToString("/fields/0");
        });
    }

    @Test
    void check_enumFieldWithSymbolDefaultOnly_isStillMissing() {
        Schema reader = record("{'name':'e','type':{'type':'enum','name':'E','symbols':['A'],'default':'A'}}");
        Schema writer = record("");

        List<AvroFinding> findings = AvroCompatibility.findings(reader, writer);

        assertThat(findings).extracting(AvroFinding::rule).containsExactly(AvroRule.NO_DEFAULT_BUT_OF_ENUM);
    }

    private ParsedSchema parse(String text) {
        return format.parse(text, List.of(), Strictness.EXISTING);
    }

    private static List<String> messages(List<Incompatibility> findings) {
        findings.forEach(finding -> {
            assertThat(finding.message()).startsWith("{errorType:'" + finding.rule() + "', description:'");
            assertThat(finding.place().line()).isPositive();
            assertThat(finding.fix()).endsWith(".").doesNotContain("%");
        });
        return findings.stream().map(Incompatibility::message).toList();
    }

    private static List<String> recordedMessages(JsonNode row) {
        return Recorded.rows(row.get("messages")).stream()
                .map(JsonNode::textValue)
                .toList();
    }

    private static List<String> check(Schema reader, Schema writer) {
        return AvroCompatibility.findings(reader, writer).stream()
                .map(finding -> finding.rule().type() + finding.spot().told().toString())
                .toList();
    }

    private static List<String> avro(Schema reader, Schema writer) {
        try {
            return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                    .getResult()
                    .getIncompatibilities()
                    .stream()
                    .map(finding -> finding.getType() + finding.getLocation())
                    .toList();
        } catch (AvroRuntimeException e) {
            // Where a field and its alias are both there, Avro gives up and we give a finding.
            assertThat(e).hasMessageContaining("matches multiple fields");
            return check(reader, writer);
        }
    }

    /** T40 has two T39, which have two T38 each, and so on; at the end is the given type. */
    private static Schema doubling(String end) {
        Schema.Parser parser = new Schema.Parser();
        Schema last = parser.parse(type("T0", end));
        for (int i = 1; i <= 40; i++) {
            last = parser.parse(type("T" + i, "T" + (i - 1)));
        }
        return last;
    }

    private static String type(String name, String fields) {
        return """
            {"type":"record","name":"%s","fields":[{"name":"a","type":"%s"},{"name":"b","type":"%s"}]}""".formatted(name, fields, fields);
    }

    private static Schema record(String fields) {
        String text = "{'type':'record','name':'R','fields':[" + fields + "]}";
        return new Schema.Parser().parse(text.replace('\'', '"'));
    }
}
