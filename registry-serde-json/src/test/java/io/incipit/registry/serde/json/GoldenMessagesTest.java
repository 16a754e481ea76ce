// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incipit.registry.serde.client.SchemaDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that another registry's serializers wrote. */
class GoldenMessagesTest {

    private final KeptSchemas registry = new KeptSchemas();

    static Stream<JsonNode> messages() throws IOException {
        try (InputStream in = GoldenMessagesTest.class.getResourceAsStream("/json/messages.json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false);
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void serialize_recordedDatum_isTheRecordedMessage(JsonNode message) {
        keep(message);
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        envelope.set("schema", tree(message.get("schema").textValue()));
        envelope.set("payload", message.get("datum"));
        Headers headers = new RecordHeaders();

        byte[] bytes = new JsonSchemaSerializer(registry, settings(message), false)
                .serialize(message.get("topic").textValue(), headers, envelope);

        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(message.get("hex").textValue());
        message.get("headers").properties().forEach(header -> assertThat(HexFormat.of()
                        .formatHex(headers.lastHeader(header.getKey()).value()))
                .isEqualTo(header.getValue().textValue()));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void deserialize_recordedMessage_isTheRecordedDatum(JsonNode message) {
        keep(message);
        Headers headers = new RecordHeaders();
        message.get("headers")
                .properties()
                .forEach(header -> headers.add(
                        header.getKey(),
                        HexFormat.of().parseHex(header.getValue().textValue())));

        Object datum = new JsonSchemaDeserializer(registry, Map.of("json.value.type", JsonNode.class), false)
                .deserialize(
                        message.get("topic").textValue(),
                        headers,
                        HexFormat.of().parseHex(message.get("hex").textValue()));

        assertThat(datum).isEqualTo(message.get("datum"));
    }

    private void keep(JsonNode message) {
        registry.put(
                message.get("subject").textValue(),
                message.get("id").intValue(),
                UUID.fromString(message.get("guid").textValue()),
                new SchemaDefinition("JSON", message.get("registeredSchema").textValue(), List.of()));
    }

    private static Map<String, ?> settings(JsonNode message) {
        return message.get("framing").textValue().equals("guid-header")
                ? Map.of("value.schema.id.serializer", "HeaderSchemaIdSerializer")
                : Map.of();
    }

    private static JsonNode tree(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
