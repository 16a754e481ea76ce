// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The records of a topic, as another program reads them. */
public record TopicRecords(List<ConsumerRecord<byte[], byte[]>> all) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static TopicRecords read(String bootstrapServers, String topic, IsolationLevel isolation) {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", isolation.toString());
        TopicPartition partition = new TopicPartition(topic, 0);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return new TopicRecords(records);
    }

    /** What stands under each key, for one who knows nothing of transactions; announcements and floors left out. */
    Map<String, String> standing() {
        Map<String, String> standing = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : all) {
            String key = text(record.key());
            if (record.value() == null) {
                standing.remove(key);
            } else if (!key.contains("\"NOOP\"") && !key.contains("__EMPTY")) {
                standing.put(key, text(record.value()));
            }
        }
        return standing;
    }

    /** The schema texts that were ever written under each id. */
    Map<Integer, Set<String>> textsById() {
        Map<Integer, Set<String>> texts = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : all) {
            if (record.value() != null && text(record.key()).contains("\"SCHEMA\"")) {
                JsonNode value = json(record.value());
                texts.computeIfAbsent(value.path("id").asInt(), id -> new HashSet<>())
                        .add(value.path("schema").asText());
            }
        }
        return texts;
    }

    /** How many records have a key that contains this. */
    long count(String partOfKey) {
        return all.stream()
                .filter(record -> text(record.key()).contains(partOfKey))
                .count();
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(text(bytes));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not JSON: " + text(bytes), e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
