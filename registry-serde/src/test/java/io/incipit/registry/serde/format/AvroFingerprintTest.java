// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvroFingerprintTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String TREE = """
            {"type":"record","name":"n.Tree","fields":[
             {"name":"left","type":["null","Tree"]},
             {"name":"code","type":{"type":"fixed","name":"F","size":2}},
             {"name":"rest","type":{"type":"map","values":{"type":"enum","name":"E","symbols":["A","B"]}}}]}""";

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @Test
    void of_recordedSchemasThatAreEqual_isTheSame() {
        List<Schema> schemas = Recorded.schemaTexts().stream()
                .flatMap(text -> Stream.of(text, normalized(text)))
                .map(AvroFingerprintTest::parse)
                .toList();

        assertThat(schemas).allSatisfy(one -> assertThat(schemas)
                .filteredOn(other -> AvroEquality.equal(one, other))
                .allMatch(other -> AvroFingerprint.of(one) == AvroFingerprint.of(other)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void of_randomChanges_isTheSameWhereTheyAreEqual(long seed) {
        RandomAvro chance = new RandomAvro(new Random(seed));
        ObjectNode old = chance.schema();
        Schema schema = parse(old.toString());

        List<ObjectNode> changes =
                Stream.generate(() -> chance.changed(old)).limit(50).toList();

        assertThat(AvroFingerprint.of(parse(backwards(old).toString()))).isEqualTo(AvroFingerprint.of(schema));
        assertThat(changes)
                .map(changed -> parse(changed.toString()))
                .allMatch(changed -> AvroFingerprint.of(changed) == AvroFingerprint.of(schema)
                        || !AvroEquality.equal(changed, schema));
    }

    @Test
    void of_typeWrittenOutTwice_isThatOfOneNamedTheSecondTime() {
        String inner = "{\"type\":\"record\",\"name\":\"I\",\"fields\":[{\"name\":\"i\",\"type\":\"int\"}]}";
        String map = "{\"type\":\"map\",\"values\":%s}";
        Schema named = parse("[" + inner + "," + map.formatted("\"I\"") + "]");

        Schema writtenOut = parse("[" + inner + "," + map.formatted(inner) + "]");

        assertThat(AvroEquality.equal(named, writtenOut)).isTrue();
        assertThat(AvroFingerprint.of(writtenOut)).isEqualTo(AvroFingerprint.of(named));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tree>Bush", "left>right", "\"null\",>", "size\":2>size\":3", "\"A\",>", "map>array"})
    void of_otherNameOrType_isAnother(String change) {
        String[] words = change.split(">", -1);

        Schema changed = parse(TREE.replace(words[0], words[1]).replace("array\",\"values", "array\",\"items"));

        assertThat(AvroFingerprint.of(changed)).isNotEqualTo(AvroFingerprint.of(parse(TREE)));
    }

    private static Schema parse(String text) {
        return new Schema.Parser(NameValidator.NO_VALIDATION)
                .setValidateDefaults(false)
                .parse(text);
    }

    private static String normalized(String text) {
        return new AvroFormat().parse(text, List.of(), Strictness.EXISTING).normalizedText();
    }

    /** The same with the members of all objects in the opposite order. */
    private static JsonNode backwards(JsonNode json) {
        if (json.isArray()) {
            ArrayNode array = JSON.arrayNode();
            json.forEach(element -> array.add(backwards(element)));
            return array;
        }
        Deque<Map.Entry<String, JsonNode>> members = new ArrayDeque<>();
        json.properties().forEach(members::push);
        ObjectNode object = JSON.objectNode();
        members.forEach(member -> object.set(member.getKey(), backwards(member.getValue())));
        return json.isObject() ? object : json;
    }
}
