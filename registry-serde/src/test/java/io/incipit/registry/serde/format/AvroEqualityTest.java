// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AvroEqualityTest {

    private static final String TREE = """
            {"type":"record","name":"n.Tree","doc":"%s","fields":[
             {"name":"left","type":["null","Tree"]},
             {"name":"rest","type":{"type":"map","values":{"type":"array","items":
              {"type":"enum","name":"E","symbols":["A","B"],"default":"%s","aliases":["%s","Y"]}}}},
             {"name":"code","type":{"type":"fixed","name":"F","size":2,"doc":"%s"},"aliases":["%s"]}]}""";

    private final AvroFormat format = new AvroFormat();

    static Stream<JsonNode> recorded() {
        return Recorded.rows("equality.json");
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void isEquivalentTo_recordedPair_isTheRecordedAnswer(JsonNode row) {
        ParsedSchema stored = parse(Recorded.text(row, "stored"));

        ParsedSchema asked = parse(Recorded.text(row, "asked"));

        assertThat(asked.isEquivalentTo(stored)).isEqualTo(row.get("equivalent").booleanValue());
        assertThat(stored.isEquivalentTo(asked)).isEqualTo(row.get("equivalent").booleanValue());
    }

    @ParameterizedTest
    @CsvSource({
        "d,A,X,f,c,true",
        "D,A,X,f,c,false",
        "d,B,X,f,c,false",
        "d,A,Z,f,c,false",
        "d,A,X,F,c,false",
        "d,A,X,f,C,false"
    })
    void isEquivalentTo_recursiveType_seesRemarksAtAnyDepth(
            String doc, String symbol, String alias, String fixedDoc, String fieldAlias, boolean same) {
        ParsedSchema stored = parse(TREE.formatted("d", "A", "X", "f", "c"));

        ParsedSchema asked = parse(TREE.formatted(doc, symbol, alias, fixedDoc, fieldAlias));

        assertThat(asked.isEquivalentTo(stored)).isEqualTo(same);
    }

    @ParameterizedTest
    @MethodSource("io.incipit.registry.serde.format.AvroFormatTest#references")
    void isEquivalentTo_referencesWrittenOut_isTrue(JsonNode row) {
        ParsedSchema stored = format.parse(Recorded.text(row, "text"), Recorded.references(row), Strictness.EXISTING);

        ParsedSchema inlined = parse(stored.formattedText("resolved"));

        assertThat(inlined.isEquivalentTo(stored)).isTrue();
    }

    @Test
    void isEquivalentTo_everyTwoRecordedSchemas_areSymmetric() {
        List<ParsedSchema> schemas =
                Recorded.schemaTexts().stream().map(this::parse).toList();

        assertThat(schemas).allSatisfy(one -> assertThat(schemas)
                .allMatch(other -> one.isEquivalentTo(other) == other.isEquivalentTo(one)));
    }

    private ParsedSchema parse(String text) {
        return format.parse(text, List.of(), Strictness.EXISTING);
    }
}
