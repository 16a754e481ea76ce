// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Records of a log as its readers are given them. */
final class LogRecords {

    static final TopicPartition PARTITION = new TopicPartition(Configs.TOPIC, 0);
    static final String MODE_KEY = "{\"keytype\":\"MODE\",\"magic\":0}";
    static final String OLD_MODE_KEY = "{\"keytype\":\"MODE\",\"subject\":null,\"magic\":0}";
    static final String MODE_VALUE = "{\"mode\":\"READONLY\"}";

    private LogRecords() {}

    static ConsumerRecord<byte[], byte[]> of(long offset, String key, @Nullable String value) {
        return of(offset, key, value, "1");
    }

    static ConsumerRecord<byte[], byte[]> of(long offset, String key, @Nullable String value, String format) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("incipit-format", format.getBytes(UTF_8));
        return of(offset, key, value, headers);
    }

    /** As another registry writes it, without headers. */
    static ConsumerRecord<byte[], byte[]> foreign(long offset, String key, @Nullable String value) {
        return of(offset, key, value, new RecordHeaders());
    }

    private static ConsumerRecord<byte[], byte[]> of(
            long offset, String key, @Nullable String value, RecordHeaders headers) {
        return new ConsumerRecord<>(
                Configs.TOPIC,
                0,
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                key.getBytes(UTF_8),
                value == null ? null : value.getBytes(UTF_8),
                headers,
                Optional.of(0));
    }

    /** A fact. */
    static ConsumerRecord<byte[], byte[]> mode(long offset) {
        return of(offset, MODE_KEY, MODE_VALUE);
    }

    /** What cannot be understood. */
    static ConsumerRecord<byte[], byte[]> rubbish(long offset) {
        return of(offset, "rubbish", null);
    }
}
