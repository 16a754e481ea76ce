// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import io.incipit.registry.serde.client.ClientMessage;
import io.incipit.registry.serde.client.RecordedTopic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that clients of other languages wrote, as the files keep them, are read by ours, and written to the byte. */
class ProtobufClientMessagesTest {

    @ParameterizedTest
    @MethodSource("topics")
    void deserialize_messagesOfOthers_givesTheFieldsOfTheirData(RecordedTopic topic) {
        List<@Nullable Message> read = read(topic);

        assertThat(read.stream().map(ProtobufClientMessagesTest::fields).toList())
                .isEqualTo(topic.data()
                        .map(datum -> datum.isNull() ? -1 : datum.size())
                        .toList());
        assertThat(read).allSatisfy(message -> {
            if (message != null) {
                assertThat(message.getDescriptorForType().getFullName())
                        .isEqualTo(topic.json().path("message").asText());
                assertThat(message.getUnknownFields().asMap()).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("topics")
    void serialize_whatWasRead_givesTheirMessages(RecordedTopic topic) {
        List<ClientMessage> written = new ArrayList<>();
        try (ProtobufSerializer serializer = new ProtobufSerializer(topic.registry(), topic.writing(), false)) {
            for (Message message : read(topic)) {
                RecordHeaders headers = new RecordHeaders();
                written.add(ClientMessage.of(serializer.serialize(topic.name(), headers, message), headers));
            }
        }

        assertThat(written).isEqualTo(topic.messages());
    }

    static Stream<RecordedTopic> topics() throws IOException {
        return RecordedTopic.all(
                ProtobufClientMessagesTest.class,
                "PROTOBUF",
                List.of("confluent-javascript", "confluent-python", "franz-go"));
    }

    private static List<@Nullable Message> read(RecordedTopic topic) {
        List<@Nullable Message> read = new ArrayList<>();
        try (ProtobufDeserializer deserializer = new ProtobufDeserializer(topic.registry(), Map.of(), false)) {
            topic.messages()
                    .forEach(message ->
                            read.add(deserializer.deserialize(topic.name(), message.headers(), message.value())));
        }
        return read;
    }

    private static int fields(@Nullable Message message) {
        return message == null ? -1 : message.getAllFields().size();
    }
}
