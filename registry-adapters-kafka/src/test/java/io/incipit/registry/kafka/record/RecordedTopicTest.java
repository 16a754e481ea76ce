// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.incipit.registry.domain.event.LogEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every record of recorded topics, read and written again. */
class RecordedTopicTest {

    private static final EventCodec CODEC = new EventCodec();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Texts that the reference server itself would write in another way, found in no record of its own. */
    private static final List<String> HAND_MADE = List.of("topic-old-formats");

    private record Recorded(String topic, String key, JsonNode value) {}

    static Stream<Recorded> records() {
        return Stream.of("associations", "contexts", "config-global", "metadata", "mode-import", "topic-unicode")
                .flatMap(RecordedTopicTest::read);
    }

    static Stream<Recorded> oldRecords() {
        return HAND_MADE.stream().flatMap(RecordedTopicTest::read);
    }

    private static Stream<Recorded> read(String topic) {
        String path = "/topics/" + topic + ".jsonl";
        try (InputStream in = Objects.requireNonNull(RecordedTopicTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), UTF_8)
                            .lines()
                            .map(RecordedTopicTest::parse)
                            .map(record -> new Recorded(topic, record.get("key").textValue(), record.get("value")))
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(json, e);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void encode_recordedFact_writesTheSameRecord(Recorded recorded) throws UnreadableRecord {
        Optional<LogEntry> entry =
                Records.decode(recorded.key(), recorded.value().textValue());

        Optional<ProducerRecord<byte[], byte[]>> written =
                entry.map(read -> CODEC.encode("t", read.event(), read.command()));

        assertThat(written.map(record -> new String(record.key(), UTF_8)).orElse(recorded.key()))
                .isEqualTo(recorded.key());
        assertThat(written.map(ProducerRecord::value).map(value -> new String(value, UTF_8)))
                .isEqualTo(Optional.ofNullable(recorded.value().textValue()));
    }

    @ParameterizedTest
    @MethodSource("oldRecords")
    void decode_oldFormats_areAllUnderstood(Recorded recorded) throws UnreadableRecord {
        boolean noop = recorded.key().contains("NOOP");

        Optional<LogEntry> entry =
                Records.decode(recorded.key(), recorded.value().textValue());

        assertThat(entry.isEmpty()).isEqualTo(noop);
    }
}
