// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.domain.model.CompatibilityPolicy;
import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.mock.LevelTrial;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonCompatibilityTest {

    private final JsonSchemaFormat format = new JsonSchemaFormat();

    static Stream<JsonNode> recorded() {
        return Recorded.rows("compatibility.json");
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void incompatibilities_recordedPairUnderStrict_areTheRecordedMessages(JsonNode row) {
        assertThat(messages(row, CompatibilityPolicy.STRICT)).containsExactlyElementsOf(recorded(row, "strict"));
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void incompatibilities_recordedPairUnderLenient_areTheRecordedMessages(JsonNode row) {
        assertThat(messages(row, CompatibilityPolicy.LENIENT)).containsExactlyElementsOf(recorded(row, "lenient"));
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void register_recordedPairAtEachLevel_isTakenWhereTheVerdictsAllowIt(JsonNode row) {
        ParsedSchema older = parse(Recorded.text(row, "old"));
        ParsedSchema newer = parse(Recorded.text(row, "new"));
        boolean oldReadsNew = older.incompatibilities(newer, Direction.FORWARD).isEmpty();
        LevelTrial trial = new LevelTrial(recorded(row, "strict").isEmpty(), oldReadsNew);

        trial.require(schema(Recorded.text(row, "old")), schema(Recorded.text(row, "new")));
    }

    private static SchemaDefinition schema(String text) {
        return new SchemaDefinition("JSON", text, List.of());
    }

    private List<String> messages(JsonNode row, CompatibilityPolicy policy) {
        ParsedSchema older = parse(Recorded.text(row, "old"));
        ParsedSchema newer = parse(Recorded.text(row, "new"));

        return newer.incompatibilities(older, Direction.BACKWARD, policy).stream()
                .map(Incompatibility::message)
                .toList();
    }

    private static List<String> recorded(JsonNode row, String policy) {
        return StreamSupport.stream(row.get(policy).spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    private ParsedSchema parse(String text) {
        return format.parse(text, List.of(), Strictness.NEW);
    }
}
