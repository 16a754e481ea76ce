// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.incipit.registry.serde.client.InMemoryRegistry;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaReference;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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

/** Messages that clients of other languages wrote, as the files keep them, are read by ours, and written to the byte. */
class ClientMessagesTest {

    @ParameterizedTest
    @MethodSource("topics")
    void deserialize_messagesOfOthers_givesTheirData(Topic topic) throws IOException {
        List<@Nullable Object> read = new ArrayList<>();
        try (AvroDeserializer deserializer =
                new AvroDeserializer(topic.registry(), Map.of("use.latest.version", topic.hasReader()), false)) {
            for (Message message : topic.messages()) {
                read.add(deserializer.deserialize(topic.name(), message.headers(), message.value()));
            }
        }

        assertThat(read).isEqualTo(topic.read());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void serialize_dataOfOthers_givesTheirMessages(Topic topic) throws IOException {
        Map<String, Object> settings = Map.of(
                "auto.register.schemas", false,
                "use.schema.id", topic.id(),
                "value.schema.id.serializer", topic.framing());
        List<Message> written = new ArrayList<>();
        try (AvroSerializer serializer = new AvroSerializer(topic.registry(), settings, false)) {
            for (Object datum : topic.data()) {
                RecordHeaders headers = new RecordHeaders();
                written.add(Message.of(serializer.serialize(topic.name(), headers, datum), headers));
            }
        }

        assertThat(written).isEqualTo(topic.messages());
    }

    static Stream<Topic> topics() throws IOException {
        List<Topic> all = new ArrayList<>();
        for (String client : List.of("confluent-javascript", "confluent-python", "franz-go", "kafkajs")) {
            String file = "/messages/clients/" + client + ".AVRO.json";
            try (InputStream bytes = ClientMessagesTest.class.getResourceAsStream(file)) {
                JsonNode golden = new ObjectMapper().readTree(Objects.requireNonNull(bytes));
                golden.path("topics").forEach(topic -> all.add(new Topic(topic, golden.path("schemas"))));
            }
        }
        return all.stream();
    }

    /** A message; value and headers are hexadecimal digits. */
    private record Message(@Nullable String hex, Map<String, String> marks) {

        static Message of(byte @Nullable [] value, Headers headers) {
            Map<String, String> marks = new TreeMap<>();
            headers.forEach(header -> marks.put(header.key(), HexFormat.of().formatHex(header.value())));
            return new Message(value == null ? null : HexFormat.of().formatHex(value), marks);
        }

        static Message of(JsonNode json) {
            RecordHeaders headers = new RecordHeaders();
            json.path("headers")
                    .properties()
                    .forEach(header -> headers.add(
                            header.getKey(),
                            HexFormat.of().parseHex(header.getValue().asText())));
            String hex = json.path("value").textValue();
            return of(hex == null ? null : HexFormat.of().parseHex(hex), headers);
        }

        byte @Nullable [] value() {
            return hex == null ? null : HexFormat.of().parseHex(hex);
        }

        Headers headers() {
            RecordHeaders headers = new RecordHeaders();
            marks.forEach((name, mark) -> headers.add(name, HexFormat.of().parseHex(mark)));
            return headers;
        }
    }

    private record Topic(JsonNode json, JsonNode schemas) {

        String name() {
            return json.path("topic").asText();
        }

        String framing() {
            return json.path("framing").asText().equals("guid-header") ? "header" : "prefix";
        }

        boolean hasReader() {
            return json.has("reader");
        }

        int id() {
            return StreamSupport.stream(schemas.spliterator(), false)
                    .filter(schema -> schema.path("subject").asText().equals(name() + "-value"))
                    .mapToInt(schema -> schema.path("id").asInt())
                    .findFirst()
                    .orElseThrow();
        }

        InMemoryRegistry registry() {
            InMemoryRegistry registry = new InMemoryRegistry();
            schemas.forEach(schema -> registry.put(
                    schema.path("subject").asText(),
                    schema.path("id").asInt(),
                    UUID.fromString(schema.path("guid").asText()),
                    definition(schema.path("schema").asText(), schema.path("references"))));
            if (hasReader()) {
                SchemaDefinition newer = definition(json.path("reader").asText(), json.path("references"));
                registry.put(name() + "-value", 1000, UUID.nameUUIDFromBytes(new byte[] {1}), newer);
            }
            return registry;
        }

        List<Message> messages() {
            return stream("messages").map(Message::of).toList();
        }

        List<@Nullable Object> data() throws IOException {
            return data(schema("schema"), stream("data"));
        }

        /** What a reader sees. */
        List<@Nullable Object> read() throws IOException {
            return hasReader() ? data(schema("reader"), stream("read")) : data();
        }

        private static List<@Nullable Object> data(Schema schema, Stream<JsonNode> values) throws IOException {
            List<@Nullable Object> data = new ArrayList<>();
            for (JsonNode value : values.toList()) {
                data.add(value.isNull() ? null : datum(schema, value));
            }
            return data;
        }

        private static Object datum(Schema schema, JsonNode value) throws IOException {
            return new GenericDatumReader<>(schema)
                    .read(null, DecoderFactory.get().jsonDecoder(schema, value.toString()));
        }

        private Schema schema(String member) {
            Schema.Parser parser = new Schema.Parser();
            stream("references")
                    .forEach(reference -> parser.parse(reference.path("schema").asText()));
            return parser.parse(json.path(member).asText());
        }

        private Stream<JsonNode> stream(String member) {
            return StreamSupport.stream(json.path(member).spliterator(), false);
        }

        private static SchemaDefinition definition(String text, JsonNode references) {
            List<SchemaReference> all = new ArrayList<>();
            references.forEach(reference -> all.add(new SchemaReference(
                    reference.path("name").asText(),
                    reference.path("subject").asText(),
                    reference.path("version").asInt())));
            return new SchemaDefinition(SchemaDefinition.AVRO, text, all);
        }

        @Override
        public String toString() {
            return name();
        }
    }
}
