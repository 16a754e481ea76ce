// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a part of the log by itself, beside the reader that follows it. Stateless and thread-safe. */
final class LogSection {

    private static final Logger LOG = LoggerFactory.getLogger(LogSection.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final TopicPartition partition;
    private final KafkaClients clients;

    @Inject
    LogSection(SchemasTopic topic, KafkaClients clients) {
        this.partition = topic.partition();
        this.clients = clients;
    }

    /**
     * The records from one offset up to another, which is settled.
     *
     * @throws KafkaException when they cannot be read in time
     */
    List<ConsumerRecord<byte[], byte[]>> read(IsolationLevel isolation, long from, long to, Deadline deadline) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        Consumer<byte[], byte[]> consumer = clients.consumer(isolation);
        try {
            consumer.assign(List.of(partition));
            long first = consumer.beginningOffsets(List.of(partition), deadline.left())
                    .getOrDefault(partition, 0L);
            consumer.seek(partition, Math.max(first, from));
            while (consumer.position(partition, deadline.left()) < to) {
                if (deadline.isOver()) {
                    throw new TimeoutException("Offsets %d to %d could not be read in time, up to %d they were"
                            .formatted(from, to, consumer.position(partition, POLL)));
                }
                poll(consumer).stream().filter(record -> record.offset() < to).forEach(records::add);
            }
        } finally {
            // Any longer, and it waits for the answer to a question that it asked in advance.
            consumer.close(CloseOptions.timeout(Duration.ZERO));
        }
        return records;
    }

    /** Bytes that nobody can take apart say nothing to other registries either. */
    private List<ConsumerRecord<byte[], byte[]>> poll(Consumer<byte[], byte[]> consumer) {
        try {
            return consumer.poll(POLL).records(partition);
        } catch (KafkaException e) {
            if (!SpoiltBytes.areMeantBy(e)) {
                throw e;
            }
            long spoilt = consumer.position(partition, POLL);
            LOG.warn("The record at offset {} is passed over: {}", spoilt, e.getMessage());
            consumer.seek(partition, spoilt + 1);
            return List.of();
        }
    }
}
