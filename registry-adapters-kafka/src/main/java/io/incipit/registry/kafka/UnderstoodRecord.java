// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.kafka.record.EventCodec;
import io.incipit.registry.kafka.record.UnreadableRecord;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Bytes;

/**
 * What a record of the log says, before anything follows from it. Immutable.
 *
 * @param foreign that another registry wrote it
 * @param newerFormat the format that this version does not know
 * @param key absent where it has none, or none that can be understood
 * @param complaint why it cannot be understood
 */
record UnderstoodRecord(
        long offset,
        Optional<LogEntry> foreign,
        Optional<String> newerFormat,
        Optional<Key> key,
        Optional<LogEntry> fact,
        Optional<String> complaint) {

    /**
     * A key and how we would spell it.
     *
     * @param standing whether something stands under the key now, or the record is a tombstone
     */
    record Key(Bytes spelled, Bytes own, boolean standing) {}

    /** Understands it as far as it goes. */
    static UnderstoodRecord of(ConsumerRecord<byte[], byte[]> record, EventCodec codec) {
        Optional<Key> key = Optional.empty();
        try {
            key = key(record, codec);
            return of(record, codec, key, codec.decode(record), Optional.empty());
        } catch (UnreadableRecord e) {
            return of(record, codec, key, Optional.empty(), Optional.of(e.why()));
        } catch (RuntimeException e) {
            // A record that nobody thought of must not end the reading of all that follow.
            return of(record, codec, key, Optional.empty(), Optional.of("reading it failed: " + e));
        }
    }

    private static UnderstoodRecord of(
            ConsumerRecord<byte[], byte[]> record,
            EventCodec codec,
            Optional<Key> key,
            Optional<LogEntry> fact,
            Optional<String> complaint) {
        return new UnderstoodRecord(
                record.offset(), codec.foreign(record), codec.unknownFormat(record.headers()), key, fact, complaint);
    }

    private static Optional<Key> key(ConsumerRecord<byte[], byte[]> record, EventCodec codec) throws UnreadableRecord {
        if (record.key() == null) {
            return Optional.empty();
        }
        Bytes spelled = Bytes.wrap(record.key());
        Bytes own = codec.ownSpelling(spelled);
        // The same object, where it is the same spelling: then nobody needs to compare it again.
        return Optional.of(new Key(spelled, own.equals(spelled) ? spelled : own, record.value() != null));
    }
}
