// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.spi.EventFeed.Listener;
import io.incipit.registry.kafka.record.EventCodec;
import io.incipit.registry.kafka.record.UnreadableRecord;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Bytes;
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
    List<LogEntry> take(Iterable<ConsumerRecord<byte[], byte[]>> records, Listener listener) {
        List<LogEntry> entries = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            codec.foreign(record).ifPresent(entries::add);
            try {
                note(record);
                codec.decode(record).ifPresent(entries::add);
            } catch (UnreadableRecord e) {
                passOver(record.offset(), e.why(), listener);
            } catch (RuntimeException e) {
                // A record that nobody thought of must not end the reading of all that follow.
                passOver(record.offset(), "reading it failed: " + e, listener);
            }
        }
        return entries;
    }

    void passOver(long offset, String why, Listener listener) {
        LOG.warn("The record at offset {} is passed over: {}", offset, why);
        listener.unreadable(offset, why);
    }

    private void note(ConsumerRecord<byte[], byte[]> record) throws UnreadableRecord {
        codec.unknownFormat(record.headers()).ifPresent(format -> formats.met(record.offset(), format));
        if (record.key() != null) {
            legacyKeys.heard(Bytes.wrap(record.key()), codec.ownSpelling(record.key()), record.value() != null);
        }
    }

    /** The log begins anew, and with it all that was noted. */
    void clear() {
        legacyKeys.clear();
        formats.clear();
    }
}
