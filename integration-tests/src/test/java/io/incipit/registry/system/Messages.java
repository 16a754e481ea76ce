// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import io.incipit.registry.serde.AvroDeserializer;
import io.incipit.registry.serde.AvroSerializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** An application that sends and receives Avro messages, configured by properties as applications are. */
public record Messages(String bootstrapServers, String topic) {

    /** Keys are bytes; values are what the registry is for. */
    public void send(Map<String, ?> properties, Object... values) {
        Map<String, Object> all = with(properties);
        all.put("key.serializer", ByteArraySerializer.class);
        all.put("value.serializer", AvroSerializer.class);
        try (KafkaProducer<byte[], Object> producer = new KafkaProducer<>(all)) {
            for (Object value : values) {
                producer.send(new ProducerRecord<>(topic, value)).get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker refused", e.getCause());
        }
    }

    /** Everything from the topic's first message on. */
    public List<Object> receive(Map<String, ?> properties) {
        Map<String, Object> all = with(properties);
        all.put("key.deserializer", ByteArrayDeserializer.class);
        all.put("value.deserializer", AvroDeserializer.class);
        TopicPartition partition = new TopicPartition(topic, 0);
        List<Object> values = new ArrayList<>();
        try (KafkaConsumer<byte[], Object> consumer = new KafkaConsumer<>(all)) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<byte[], Object> message : consumer.poll(Duration.ofMillis(100))) {
                    values.add(message.value());
                }
            }
        }
        return values;
    }

    private Map<String, Object> with(Map<String, ?> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put("bootstrap.servers", bootstrapServers);
        return all;
    }
}
