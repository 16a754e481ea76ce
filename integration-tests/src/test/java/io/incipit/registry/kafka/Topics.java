// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What tests do to topics behind the adapter's back. */
final class Topics {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Topics() {}

    static Admin admin(String servers) {
        return Admin.create(Map.of("bootstrap.servers", servers));
    }

    static void create(String servers, String name, int partitions, Map<String, String> configs) {
        try (Admin admin = admin(servers)) {
            NewTopic topic = new NewTopic(name, partitions, (short) 1).configs(configs);
            Answers.await(admin.createTopics(List.of(topic)).all(), LIMIT);
        }
    }

    static void delete(String servers, String name) {
        try (Admin admin = admin(servers)) {
            Answers.await(admin.deleteTopics(List.of(name)).all(), LIMIT);
        }
    }

    static TopicDescription describe(String servers, String name) {
        try (Admin admin = admin(servers)) {
            return Answers.to(
                    name, Answers.await(admin.describeTopics(List.of(name)).allTopicNames(), LIMIT));
        }
    }

    static String config(String servers, String topic, String name) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = admin(servers)) {
            return Answers.to(
                            resource,
                            Answers.await(
                                    admin.describeConfigs(List.of(resource)).all(), LIMIT))
                    .get(name)
                    .value();
        }
    }

    /** A transactional producer of somebody else, or of a node that is about to die. */
    static Producer<String, String> transactional(String servers, String transactionalId) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "transactional.id", transactionalId, "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Writes records as other registries do. */
    static void write(String servers, List<ProducerRecord<String, String>> records) {
        try (Producer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new StringSerializer())) {
            records.stream().map(producer::send).toList().forEach(sent -> Answers.await(sent, LIMIT));
        }
    }

    /** Everything that stands in the topic now, whether it was committed or not. */
    static List<ConsumerRecord<String, String>> readAll(String servers, String name) {
        TopicPartition partition = new TopicPartition(name, 0);
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (Consumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = Answers.to(partition, consumer.endOffsets(List.of(partition), LIMIT));
            while (consumer.position(partition, LIMIT) < end) {
                records.addAll(consumer.poll(Duration.ofMillis(200)).records(partition));
            }
        }
        return records;
    }
}
