// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.spi.EventFeed.Listener;
import io.incipit.registry.kafka.record.EventCodec;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes records in: facts go on, and what the writer must know of the log is noted. Used by one thread. */
final class RecordIntake {

    private static final Logger LOG = LoggerFactory.getLogger(RecordIntake.class);

    private final EventCodec codec;
    private final LegacyKeys legacyKeys;
    private final FormatWatch formats;

    @Inject
    RecordIntake(EventCodec codec, LegacyKeys legacyKeys, FormatWatch formats) {
        this.codec = codec;
        this.legacyKeys = legacyKeys;
        this.formats = formats;
    }

    /** The facts among these records; what cannot be understood is told to the listener and passed over. */
    List<LogEntry> take(List<ConsumerRecord<byte[], byte[]>> records, Listener listener) {
        return taken(understood(records), listener);
    }

    /** Reads the records, without any effect: several threads may, of several stretches of the log. */
    List<UnderstoodRecord> understood(List<ConsumerRecord<byte[], byte[]>> records) {
        List<UnderstoodRecord> understood = new ArrayList<>(records.size());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            understood.add(UnderstoodRecord.of(record, codec));
        }
        return understood;
    }

    /** The facts in what was read, in order; what could not be understood is told to the listener and passed over. */
    List<LogEntry> taken(List<UnderstoodRecord> records, Listener listener) {
        List<LogEntry> entries = new ArrayList<>(records.size());
        for (UnderstoodRecord record : records) {
            record.foreign().ifPresent(entries::add);
            record.newerFormat().ifPresent(format -> formats.met(record.offset(), format));
            record.key().ifPresent(key -> legacyKeys.heard(key.spelled(), key.own(), key.standing()));
            record.fact().ifPresent(entries::add);
            record.complaint().ifPresent(why -> passOver(record.offset(), why, listener));
        }
        return entries;
    }

    void passOver(long offset, String why, Listener listener) {
        LOG.warn("The record at offset {} is passed over: {}", offset, why);
        listener.unreadable(offset, why);
    }

    /** The log begins anew, and with it all that was noted. */
    void clear() {
        legacyKeys.clear();
        formats.clear();
    }
}
