// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.kafka.record.EventCodec;
import io.incipit.registry.kafka.record.UnreadableRecord;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.utils.Bytes;

/** Writes as the records that they become. Thread-safe. */
final class WriteEncoder {

    private final String topic;
    private final EventCodec codec;
    private final LegacyKeys legacyKeys;

    @Inject
    WriteEncoder(SchemasTopic topic, EventCodec codec, LegacyKeys legacyKeys) {
        this.topic = topic.name();
        this.codec = codec;
        this.legacyKeys = legacyKeys;
    }

    /**
     * The records of a write, in order; a tombstone is followed by its likes in every other spelling of its key.
     *
     * @throws IllegalArgumentException for a fact that no reader could read back
     */
    List<ProducerRecord<byte[], byte[]>> encode(LogWrite write) {
        return write.events().stream()
                .flatMap(event -> encode(event, write.command()))
                .toList();
    }

    /** Tombstones for what other registries deleted and left standing in another spelling; to be written before all. */
    List<ProducerRecord<byte[], byte[]>> tombstonesOfAbandoned() {
        return legacyKeys.abandoned().stream()
                .map(key -> codec.tombstone(topic, key, Optional.empty()))
                .toList();
    }

    /** Whether none of its records is larger. */
    boolean fits(LogWrite write, int maxRecordBytes) {
        return RecordSize.areAtMost(maxRecordBytes, encode(write));
    }

    private Stream<ProducerRecord<byte[], byte[]>> encode(RegistryEvent event, Optional<CommandId> command) {
        ProducerRecord<byte[], byte[]> record = codec.encode(topic, event, command);
        requireReadable(event, record);
        if (record.value() != null) {
            return Stream.of(record);
        }
        Stream<ProducerRecord<byte[], byte[]>> others =
                legacyKeys.of(Bytes.wrap(record.key())).stream().map(key -> codec.tombstone(topic, key, command));
        return Stream.concat(Stream.of(record), others);
    }

    private void requireReadable(RegistryEvent event, ProducerRecord<byte[], byte[]> record) {
        try {
            Optional<RegistryEvent> back = codec.decode(asRead(record)).map(LogEntry::event);
            if (!back.equals(Optional.of(event))) {
                throw new IllegalArgumentException("Would be read back otherwise than it is written: " + event);
            }
        } catch (UnreadableRecord e) {
            throw new IllegalArgumentException("Could not be read back: " + event, e);
        }
    }

    private static ConsumerRecord<byte[], byte[]> asRead(ProducerRecord<byte[], byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty());
    }
}
