// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What an operator does to topics. */
public record Topics(String bootstrapServers) {

    public void create(String topic) {
        create(topic, Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    }

    public void create(String topic, Map<String, String> configs) {
        ask(admin -> admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(configs)))
                .all());
    }

    void createWithPartitions(String topic, int partitions) {
        Map<String, String> compacted = Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        ask(admin -> admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1).configs(compacted)))
                .all());
    }

    public void delete(String topic) {
        ask(admin -> admin.deleteTopics(List.of(topic)).all());
        Patience.until("the topic is gone", () -> !exists(topic));
    }

    /** All that are there; brokers do so for topics that are not only compacted. */
    public void deleteRecords(String topic) {
        setCleanupPolicy(topic, "compact,delete");
        ask(admin -> admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(-1)))
                .all());
        setCleanupPolicy(topic, "compact");
    }

    public boolean exists(String topic) {
        return ask(admin -> admin.listTopics().names()).contains(topic);
    }

    public void setCleanupPolicy(String topic, String policy) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        AlterConfigOp change =
                new AlterConfigOp(new ConfigEntry(TopicConfig.CLEANUP_POLICY_CONFIG, policy), AlterConfigOp.OpType.SET);
        ask(admin ->
                admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all());
    }

    /** How far the topic reaches, for those who do not wait for commits. */
    public long end(String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        return ask(admin -> admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                        .partitionResult(partition))
                .offset();
    }

    /** Puts the records of a backup into a topic that is empty. */
    public void restore(String topic, TopicRecords backup) {
        Map<String, Object> properties = Map.of("bootstrap.servers", bootstrapServers);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = backup.all().stream()
                    .map(record -> producer.send(new ProducerRecord<>(
                            topic, 0, record.timestamp(), record.key(), record.value(), record.headers())))
                    .toList();
            producer.flush();
            assertThat(sent).allMatch(Future::isDone);
        }
    }

    /** Waits until the broker has forgotten all that ever wrote in transactions. */
    public void awaitNoTransactionalIds() {
        Patience.until(
                "the transactional ids expire",
                () -> ask(admin -> admin.listTransactions().all()).isEmpty());
    }

    private interface Question<T> {
        KafkaFuture<T> ask(Admin admin);
    }

    private <T> T ask(Question<T> question) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return question.ask(admin).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the broker", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker refused", e.getCause());
        }
    }
}
