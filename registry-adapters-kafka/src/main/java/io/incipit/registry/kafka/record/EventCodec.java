// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.ForeignRecord;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.LogStamp;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Facts as records of the schemas topic, in the format that all registries of this ecosystem share.
 *
 * <p>What {@link #encode} writes, {@link #decode} reads back equal. Stateless and thread-safe.
 */
public final class EventCodec {

    private static final int PARTITION = 0;

    private final FactWriter writer = new FactWriter();

    /** The record that says this, under the key that every registry spells alike. */
    public ProducerRecord<byte[], byte[]> encode(String topic, RegistryEvent event, Optional<CommandId> command) {
        KeyedValue keyed = event.accept(writer);
        byte @Nullable [] value = keyed.value().map(Bytes::get).orElse(null);
        return new ProducerRecord<>(topic, PARTITION, keyed.key().bytes().get(), value, FactHeaders.of(event, command));
    }

    /** A tombstone for a key in somebody else's spelling. */
    public ProducerRecord<byte[], byte[]> tombstone(String topic, Bytes key, Optional<CommandId> command) {
        return new ProducerRecord<>(topic, PARTITION, key.get(), null, FactHeaders.of(command));
    }

    /**
     * The fact that stands in a record; none in the NOOPs of other registries.
     *
     * @throws UnreadableRecord for anything that cannot be understood
     */
    public Optional<LogEntry> decode(ConsumerRecord<byte[], byte[]> record) throws UnreadableRecord {
        return fact(record).map(event -> new LogEntry(event, stamp(record), FactHeaders.command(record.headers())));
    }

    /** That the record is another registry's, if it is, whether or not it can be understood. */
    public Optional<LogEntry> foreign(ConsumerRecord<byte[], byte[]> record) {
        return FactHeaders.areForeign(record.headers())
                ? Optional.of(new LogEntry(new ForeignRecord(), stamp(record), Optional.empty()))
                : Optional.empty();
    }

    private static LogStamp stamp(ConsumerRecord<byte[], byte[]> record) {
        return new LogStamp(record.offset(), record.timestamp());
    }

    private static Optional<RegistryEvent> fact(ConsumerRecord<byte[], byte[]> record) throws UnreadableRecord {
        RecordKey key = RecordKey.read(record.key());
        if (key.type() == KeyType.NOOP) {
            return FactHeaders.announcement(record.headers());
        }
        byte @Nullable [] value = record.value();
        return Optional.of(value == null ? FactReader.tombstone(key) : FactReader.put(key, value));
    }

    /**
     * A key as we spell it: the same object where that is known at a glance.
     *
     * @throws UnreadableRecord when the key cannot be understood
     */
    public Bytes ownSpelling(Bytes key) throws UnreadableRecord {
        return OwnSchemaKey.isSpelledSo(key.get())
                ? key
                : RecordKey.read(key.get()).bytes();
    }

    /** The format number of a record that a newer version than this one wrote. */
    public Optional<String> unknownFormat(Headers headers) {
        return FactHeaders.unknownFormat(headers);
    }
}
