// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A schemas topic with the records that a scenario begins with. */
final class PreparedTopic {

    private static final Map<String, String> CONFIGS = Map.of(
            "cleanup.policy",
            "compact",
            // The recording's time may be the broker's future.
            "message.timestamp.after.max.ms",
            Long.toString(Long.MAX_VALUE));

    private PreparedTopic() {}

    static void create(String topic, List<StoredRecord> records, String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(CONFIGS)))
                    .all()
                    .get();
            write(topic, records, bootstrapServers);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the topic was prepared", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topic cannot be prepared", e.getCause());
        }
    }

    private static void write(String topic, List<StoredRecord> records, String bootstrapServers)
            throws InterruptedException, ExecutionException {
        Map<String, Object> properties = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (StoredRecord stored : records) {
                byte[] value = stored.value() == null ? null : stored.value().getBytes(UTF_8);
                producer.send(new ProducerRecord<>(
                                topic, 0, stored.timestamp(), stored.key().getBytes(UTF_8), value))
                        .get();
            }
        }
    }
}
