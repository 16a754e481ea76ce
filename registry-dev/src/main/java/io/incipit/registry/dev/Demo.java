// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The main job, step by step: register a schema, produce with it, consume by the id in each message. */
final class Demo {

    private static final String TOPIC = "user-events";
    private final Playground playground;
    private final DemoType type;
    private final PrintWriter out;
    private final RestCalls rest;

    Demo(Playground playground, DemoType type, PrintWriter out) {
        this.playground = playground;
        this.type = type;
        this.out = out;
        this.rest = new RestCalls(playground.registryUri(), out);
    }

    void run() {
        out.println("Kafka " + playground.bootstrapServers() + ", registry " + playground.registryUri());
        title("Register the schema `user`");
        rest.post("/subjects/user/versions", type);
        title("Produce Alice, Bob and Charlie to " + TOPIC);
        produce(Map.of("Alice", 30, "Bob", 25, "Charlie", 35));
        rest.get("/subjects");
        rest.get("/subjects/" + TOPIC + "-value/versions/latest");
        title("Consume them by the id in each message");
        consume();
        title("What stands in _schemas");
        records("_schemas").forEach(this::printRecord);
        out.flush();
    }

    private void produce(Map<String, Integer> ages) {
        Map<String, Object> properties = Map.of("bootstrap.servers", playground.bootstrapServers());
        Serializer<Object> values = type.serializer();
        values.configure(registry(), false);
        try (KafkaProducer<String, Object> producer = new KafkaProducer<>(properties, new StringSerializer(), values)) {
            for (Map.Entry<String, Integer> user : new TreeMap<>(ages).entrySet()) {
                Object value = type.user(user.getKey(), user.getValue());
                long offset = producer.send(new ProducerRecord<>(TOPIC, user.getKey(), value))
                        .get()
                        .offset();
                out.println("  offset " + offset + "  " + type.told(value));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A message did not reach the broker", e.getCause());
        }
    }

    private void consume() {
        try (Deserializer<Object> values = type.deserializer()) {
            values.configure(registry(), false);
            List<ConsumerRecord<byte[], byte[]>> messages = records(TOPIC);
            for (ConsumerRecord<byte[], byte[]> message : messages) {
                Object value = values.deserialize(TOPIC, message.headers(), message.value());
                out.println("  " + head(message.value()) + "  " + type.told(Objects.requireNonNull(value)));
            }
            rest.get("/schemas/ids/" + ByteBuffer.wrap(messages.get(0).value()).getInt(1));
        }
    }

    private String head(byte[] message) {
        String hex = HexFormat.ofDelimiter(" ").formatHex(message, 0, 5);
        return "[" + hex + "] = magic byte 0, id " + ByteBuffer.wrap(message).getInt(1) + ", then "
                + (message.length - 5) + " bytes of " + type.title() + ":";
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", playground.bootstrapServers(), "isolation.level", "read_committed");
        TopicPartition partition = new TopicPartition(topic, 0);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    private void printRecord(ConsumerRecord<byte[], byte[]> stored) {
        out.println("  offset " + stored.offset());
        out.println("    key    " + new String(stored.key(), UTF_8));
        out.println("    value  " + (stored.value() == null ? "null" : new String(stored.value(), UTF_8)));
    }

    private Map<String, Object> registry() {
        return Map.of("schema.registry.url", playground.registryUri().toString());
    }

    private void title(String text) {
        out.println();
        out.println(text);
    }
}
