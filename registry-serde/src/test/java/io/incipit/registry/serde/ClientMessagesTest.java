// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.serde.client.ClientMessage;
import io.incipit.registry.serde.client.RecordedTopic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that clients of other languages wrote, as the files keep them, are read by ours, and written to the byte. */
class ClientMessagesTest {

    @ParameterizedTest
    @MethodSource("topics")
    void deserialize_messagesOfOthers_givesTheirData(RecordedTopic topic) throws IOException {
        List<@Nullable Object> read = new ArrayList<>();
        try (AvroDeserializer deserializer =
                new AvroDeserializer(topic.registry(), Map.of("use.latest.version", topic.hasReader()), false)) {
            for (ClientMessage message : topic.messages()) {
                read.add(deserializer.deserialize(topic.name(), message.headers(), message.value()));
            }
        }

        assertThat(read).isEqualTo(data(schema(topic, topic.hasReader() ? "reader" : "schema"), topic.read()));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void serialize_dataOfOthers_givesTheirMessages(RecordedTopic topic) throws IOException {
        List<ClientMessage> written = new ArrayList<>();
        try (AvroSerializer serializer = new AvroSerializer(topic.registry(), topic.writing(), false)) {
            for (Object datum : data(schema(topic, "schema"), topic.data())) {
                RecordHeaders headers = new RecordHeaders();
                written.add(ClientMessage.of(serializer.serialize(topic.name(), headers, datum), headers));
            }
        }

        assertThat(written).isEqualTo(topic.messages());
    }

    static Stream<RecordedTopic> topics() throws IOException {
        return RecordedTopic.all(
                ClientMessagesTest.class,
                "AVRO",
                List.of("confluent-javascript", "confluent-python", "franz-go", "kafkajs"));
    }

    private static List<@Nullable Object> data(Schema schema, Stream<JsonNode> values) throws IOException {
        List<@Nullable Object> data = new ArrayList<>();
        for (JsonNode value : values.toList()) {
            data.add(value.isNull() ? null : datum(schema, value));
        }
        return data;
    }

    private static Object datum(Schema schema, JsonNode value) throws IOException {
        return new GenericDatumReader<>(schema).read(null, DecoderFactory.get().jsonDecoder(schema, value.toString()));
    }

    private static Schema schema(RecordedTopic topic, String member) {
        Schema.Parser parser = new Schema.Parser();
        topic.references()
                .forEach(reference -> parser.parse(reference.path("schema").asText()));
        return parser.parse(topic.json().path(member).asText());
    }
}
