// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.kafka.record.EventCodec;
import io.incipit.registry.kafka.record.UnreadableRecord;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands in the log and was never committed: other registries see it, ours does not. Thread-safe. */
final class AbortedRecords {

    private static final Logger LOG = LoggerFactory.getLogger(AbortedRecords.class);
    private static final Duration LIMIT = Duration.ofSeconds(8);

    private final LogSection section;
    private final EventCodec codec;

    @Inject
    AbortedRecords(LogSection section, EventCodec codec) {
        this.section = section;
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
        if (section.read(IsolationLevel.READ_UNCOMMITTED, from, to, deadline).isEmpty()) {
            // So it is almost always: the last holder left nothing but the mark of its last commit.
            return List.of();
        }
        // In this order: what the cleaner takes away in between is then missing among all, and counts as committed.
        Set<Long> committed = section.read(IsolationLevel.READ_COMMITTED, from, to, deadline).stream()
                .map(ConsumerRecord::offset)
                .collect(Collectors.toSet());
        return section.read(IsolationLevel.READ_UNCOMMITTED, from, to, deadline).stream()
                .filter(record -> !committed.contains(record.offset()))
                .flatMap(record -> decode(record).stream())
                .toList();
    }

    private Optional<LogEntry> decode(ConsumerRecord<byte[], byte[]> record) {
        try {
            return codec.decode(record);
        } catch (UnreadableRecord | RuntimeException e) {
            // One that nobody thought of must not keep all nodes from writing for ever.
            LOG.warn("The aborted record at offset {} is passed over: {}", record.offset(), e.getMessage());
            return Optional.empty();
        }
    }
}
