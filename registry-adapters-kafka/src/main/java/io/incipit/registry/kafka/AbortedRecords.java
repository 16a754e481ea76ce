// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.kafka.record.EventCodec;
import io.incipit.registry.kafka.record.UnreadableRecord;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands in the log and was never committed: other registries see it, ours does not. Thread-safe. */
final class AbortedRecords {

    private static final Logger LOG = LoggerFactory.getLogger(AbortedRecords.class);
    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final Duration POLL = Duration.ofMillis(200);

    private final TopicPartition partition;
    private final KafkaClients clients;
    private final EventCodec codec;

    @Inject
    AbortedRecords(SchemasTopic topic, KafkaClients clients, EventCodec codec) {
        this.partition = topic.partition();
        this.clients = clients;
        this.codec = codec;
    }

    /**
     * The facts from one offset up to another, both settled, that did not commit.
     *
     * @throws KafkaException when the log cannot be read in time
     */
    List<LogEntry> between(long from, long to) {
        if (from >= to) {
            return List.of();
        }
        Deadline deadline = Deadline.in(LIMIT);
        // In this order: what the cleaner takes away in between is then missing among all, and counts as committed.
        Set<Long> committed = read(IsolationLevel.READ_COMMITTED, from, to, deadline).stream()
                .map(ConsumerRecord::offset)
                .collect(Collectors.toSet());
        return read(IsolationLevel.READ_UNCOMMITTED, from, to, deadline).stream()
                .filter(record -> !committed.contains(record.offset()))
                .flatMap(record -> decode(record).stream())
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> read(IsolationLevel isolation, long from, long to, Deadline deadline) {
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
            consumer.close(CloseOptions.timeout(POLL));
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

    private Optional<LogEntry> decode(ConsumerRecord<byte[], byte[]> record) {
        try {
            return codec.decode(record);
        } catch (UnreadableRecord e) {
            LOG.warn("The aborted record at offset {} is passed over: {}", record.offset(), e.getMessage());
            return Optional.empty();
        }
    }
}
