// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.incipit.registry.domain.event.LogEntry;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Records as a reader meets them. */
final class Records {

    static final long OFFSET = 7;
    static final long TIMESTAMP = 1_700_000_000_000L;

    private static final EventCodec CODEC = new EventCodec();

    private Records() {}

    static ConsumerRecord<byte[], byte[]> read(byte[] key, byte @Nullable [] value, Headers headers) {
        return new ConsumerRecord<>(
                "t", 0, OFFSET, TIMESTAMP, TimestampType.CREATE_TIME, 0, 0, key, value, headers, Optional.empty());
    }

    static ConsumerRecord<byte[], byte[]> read(ProducerRecord<byte[], byte[]> written) {
        return read(written.key(), written.value(), written.headers());
    }

    static ConsumerRecord<byte[], byte[]> read(String key, @Nullable String value) {
        return read(key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8), new RecordHeaders());
    }

    static Optional<LogEntry> decode(String key, @Nullable String value) throws UnreadableRecord {
        return CODEC.decode(read(key, value));
    }
}
