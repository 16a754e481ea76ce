// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static java.util.stream.Collectors.toSet;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.WholeLog;
import io.incipit.registry.kafka.record.EventCodec;
import io.incipit.registry.kafka.record.UnreadableRecord;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Everything that stands in the schemas topic, up to the first transaction that is open. Read at the first question.
 *
 * <p>Thread-safe; asked by several threads at once, it may be read more than once.
 */
@Singleton
final class LogSurvey implements WholeLog {

    /**
     * The records, each in the order of the log.
     *
     * @param aborted those that were never committed
     */
    record Records(List<ConsumerRecord<byte[], byte[]>> committed, List<ConsumerRecord<byte[], byte[]>> aborted) {}

    private final KafkaConfig config;
    private final LogInquiry inquiry;
    private final LogSection section;
    private final EventCodec codec;
    private final AtomicReference<@Nullable Records> known = new AtomicReference<>();

    @Inject
    LogSurvey(KafkaConfig config, LogInquiry inquiry, LogSection section, EventCodec codec) {
        this.config = config;
        this.inquiry = inquiry;
        this.section = section;
        this.codec = codec;
    }

    @Override
    public Facts read() {
        Records records = records();
        return new Facts(facts(records.committed()), facts(records.aborted()));
    }

    /** @throws RegistryException.Unavailable when the topic is not there or cannot be read in time */
    Records records() {
        Records records = known.get();
        if (records == null) {
            records = readAll();
            known.set(records);
        }
        return records;
    }

    private Records readAll() {
        try {
            Deadline deadline = Deadline.in(config.initTimeout());
            long end = inquiry.end(IsolationLevel.READ_COMMITTED);
            List<ConsumerRecord<byte[], byte[]>> committed =
                    section.read(IsolationLevel.READ_COMMITTED, 0, end, deadline);
            Set<Long> offsets = committed.stream().map(ConsumerRecord::offset).collect(toSet());
            List<ConsumerRecord<byte[], byte[]>> aborted =
                    section.read(IsolationLevel.READ_UNCOMMITTED, 0, end, deadline).stream()
                            .filter(record -> !offsets.contains(record.offset()))
                            .toList();
            return new Records(committed, aborted);
        } catch (KafkaException e) {
            throw Refusals.ofQuestion(
                    config,
                    "Topic %s cannot be read to its end"
                            .formatted(config.topic().name()),
                    e);
        }
    }

    private List<LogEntry> facts(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .flatMap(record -> Stream.concat(codec.foreign(record).stream(), fact(record).stream()))
                .toList();
    }

    private Optional<LogEntry> fact(ConsumerRecord<byte[], byte[]> record) {
        try {
            return codec.decode(record);
        } catch (UnreadableRecord | RuntimeException unreadable) {
            // Told of by the examination of unreadable records.
            return Optional.empty();
        }
    }
}
