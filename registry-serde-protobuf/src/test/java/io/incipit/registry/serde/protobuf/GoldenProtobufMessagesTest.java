// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.Message;
import io.incipit.registry.serde.client.InMemoryRegistry;
import io.incipit.registry.serde.client.SchemaDefinition;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that a reference serializer wrote are read, and written by ours to the byte. */
class GoldenProtobufMessagesTest {

    static final HexFormat HEX = HexFormat.of();
    static final List<String> NAMES = List.of("[0]", "[1]", "[0,1]", "[2,0,3]");
    static final List<String> MESSAGES =
            List.of("corpus.First", "corpus.Second", "corpus.First.FirstB", "corpus.Third.T0.Deep3");

    @ParameterizedTest
    @MethodSource("golden")
    void deserialize_goldenBytes_givesTheMessageOfTheIndexes(Golden golden) {
        Message message = golden.read(golden.registry());

        assertThat(message.getDescriptorForType().getFullName())
                .isEqualTo(MESSAGES.get(
                        NAMES.indexOf(golden.json().get("messageIndexes").toString())));
        assertThat(message.getUnknownFields().asMap()).isEmpty();
        assertThat(message.getAllFields().size())
                .isEqualTo(golden.json().get("datum").size());
    }

    @ParameterizedTest
    @MethodSource("golden")
    void serialize_messageThatWasRead_givesGoldenBytesAndHeaders(Golden golden) {
        InMemoryRegistry registry = golden.registry();
        Message message = golden.read(registry);
        RecordHeaders headers = new RecordHeaders();

        try (ProtobufSerializer serializer = new ProtobufSerializer(registry, golden.settings(), false)) {
            byte[] written = serializer.serialize(golden.text("topic"), headers, message);

            assertThat(written).asHexString().isEqualToIgnoringCase(golden.text("hex"));
            assertThat(headers).isEqualTo(golden.headers());
        }
    }

    static Stream<Golden> golden() {
        return Recorded.rows("messages.json").map(Golden::new);
    }

    record Golden(JsonNode json) {

        String text(String member) {
            return json.path(member).asText();
        }

        InMemoryRegistry registry() {
            InMemoryRegistry registry = new InMemoryRegistry();
            registry.put(
                    text("subject"),
                    json.path("id").asInt(),
                    UUID.fromString(text("guid")),
                    new SchemaDefinition("PROTOBUF", text("registeredSchema"), List.of()));
            return registry;
        }

        Map<String, Object> settings() {
            String place = text("framing").equals("guid-header") ? "Header" : "Prefix";
            return Map.of(
                    "auto.register.schemas",
                    false,
                    "value.schema.id.serializer",
                    "io.confluent.kafka.serializers.schema.id." + place + "SchemaIdSerializer");
        }

        Message read(InMemoryRegistry registry) {
            try (ProtobufDeserializer deserializer = new ProtobufDeserializer(registry)) {
                return Objects.requireNonNull(
                        deserializer.deserialize(text("topic"), headers(), HEX.parseHex(text("hex"))));
            }
        }

        Headers headers() {
            RecordHeaders headers = new RecordHeaders();
            json.path("headers")
                    .properties()
                    .forEach(header -> headers.add(
                            header.getKey(), HEX.parseHex(header.getValue().asText())));
            return headers;
        }

        @Override
        public String toString() {
            return text("name");
        }
    }
}
