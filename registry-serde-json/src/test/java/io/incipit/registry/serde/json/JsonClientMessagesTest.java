// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.serde.client.ClientMessage;
import io.incipit.registry.serde.client.RecordedTopic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that clients of other languages wrote, as the files keep them, are read by ours, and written to the byte. */
class JsonClientMessagesTest {

    @ParameterizedTest
    @MethodSource("topics")
    void deserialize_messagesOfOthers_givesTheirData(RecordedTopic topic) {
        Map<String, Object> settings = checking();
        settings.put("use.latest.version", topic.hasReader());
        List<@Nullable Object> read = new ArrayList<>();
        try (JsonSchemaDeserializer deserializer = new JsonSchemaDeserializer(topic.registry(), settings, false)) {
            topic.messages()
                    .forEach(message ->
                            read.add(deserializer.deserialize(topic.name(), message.headers(), message.value())));
        }

        assertThat(read)
                .isEqualTo(topic.read().map(JsonClientMessagesTest::datum).toList());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void serialize_dataOfOthers_givesTheirMessages(RecordedTopic topic) {
        Map<String, Object> settings = checking();
        settings.putAll(topic.writing());
        List<ClientMessage> written = new ArrayList<>();
        try (JsonSchemaSerializer serializer = new JsonSchemaSerializer(topic.registry(), settings, false)) {
            topic.data().map(JsonClientMessagesTest::datum).forEach(datum -> {
                RecordHeaders headers = new RecordHeaders();
                written.add(ClientMessage.of(serializer.serialize(topic.name(), headers, datum), headers));
            });
        }

        assertThat(written).isEqualTo(topic.messages());
    }

    static Stream<RecordedTopic> topics() throws IOException {
        return RecordedTopic.all(
                JsonClientMessagesTest.class,
                "JSON",
                List.of("confluent-javascript", "confluent-python", "franz-go", "kafkajs"));
    }

    /** Both ways messages are held against their schema. */
    private static Map<String, Object> checking() {
        return new HashMap<>(Map.of("json.fail.invalid.schema", true, "json.value.type", JsonNode.class));
    }

    private static @Nullable JsonNode datum(JsonNode value) {
        return value.isNull() ? null : value;
    }
}
