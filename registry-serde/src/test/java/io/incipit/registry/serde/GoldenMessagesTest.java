// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.incipit.registry.serde.client.InMemoryRegistry;
import io.incipit.registry.serde.client.SchemaDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that a reference serializer wrote are written by ours to the byte, and read. */
class GoldenMessagesTest {

    @ParameterizedTest
    @MethodSource("all")
    void serialize_goldenDatum_givesGoldenBytes(Golden golden) throws IOException {
        RecordHeaders headers = new RecordHeaders();
        try (AvroSerializer serializer = new AvroSerializer(golden.registry(), golden.settings(), golden.isKey())) {
            byte[] message = serializer.serialize(golden.topic(), headers, golden.datum());

            assertThat(message).isEqualTo(golden.message());
            assertThat(headers).isEqualTo(golden.headers());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void deserialize_goldenBytes_givesGoldenDatum(Golden golden) throws IOException {
        try (AvroDeserializer deserializer = new AvroDeserializer(golden.registry(), Map.of(), golden.isKey())) {
            Object datum = deserializer.deserialize(golden.topic(), golden.headers(), golden.message());

            assertThat(datum).isEqualTo(golden.expected());
        }
    }

    static Stream<Golden> all() throws IOException {
        try (InputStream file = GoldenMessagesTest.class.getResourceAsStream("/messages/avro.json")) {
            JsonNode messages = new ObjectMapper().readTree(Objects.requireNonNull(file));
            return StreamSupport.stream(messages.spliterator(), false).map(Golden::new).toList().stream();
        }
    }

    private record Golden(JsonNode json) {

        String name() {
            return text("name");
        }

        String topic() {
            return text("topic");
        }

        Map<String, Object> settings() {
            String place = text("framing").equals("guid-header") ? "header" : "prefix";
            return Map.of(
                    "auto.register.schemas",
                    false,
                    "use.latest.version",
                    name().equals("avro-union"),
                    (isKey() ? "key" : "value") + ".schema.id.serializer",
                    place);
        }

        boolean isKey() {
            return text("role").equals("key");
        }

        byte @Nullable [] message() {
            return json.path("hex").isNull() ? null : HexFormat.of().parseHex(text("hex"));
        }

        Headers headers() {
            RecordHeaders headers = new RecordHeaders();
            json.path("headers")
                    .properties()
                    .forEach(header -> headers.add(
                            header.getKey(),
                            HexFormat.of().parseHex(header.getValue().asText())));
            return headers;
        }

        InMemoryRegistry registry() {
            InMemoryRegistry registry = new InMemoryRegistry();
            if (json.path("guid").isNull()) {
                return registry;
            }
            UUID guid = UUID.fromString(text("guid"));
            SchemaDefinition schema = new SchemaDefinition(SchemaDefinition.AVRO, text("registeredSchema"), List.of());
            registry.put(text("subject"), json.path("id").asInt(), guid, schema);
            return registry;
        }

        @Nullable
        Object datum() throws IOException {
            if (json.path("hex").isNull()) {
                return null;
            }
            Schema schema = new Schema.Parser().parse(text("schema"));
            return new GenericDatumReader<>(schema)
                    .read(
                            null,
                            DecoderFactory.get()
                                    .jsonDecoder(schema, json.path("datum").toString()));
        }

        /** What a reader sees: text and bytes at the top as Java's own. */
        @Nullable
        Object expected() throws IOException {
            Object datum = datum();
            if (datum instanceof ByteBuffer) {
                return json.path("datum").asText().getBytes(StandardCharsets.ISO_8859_1);
            }
            return datum instanceof CharSequence text ? text.toString() : datum;
        }

        private String text(String member) {
            return json.path(member).asText();
        }

        @Override
        public String toString() {
            return name();
        }
    }
}
