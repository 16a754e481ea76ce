// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.utils.ByteUtils;
import org.jspecify.annotations.Nullable;

/** How many bytes a record takes in the log when it is alone in its batch (format v2, uncompressed). */
final class RecordSize {

    /** The head of a batch, up to its first record. */
    private static final int BATCH_OVERHEAD = 61;

    /** Attributes and the deltas of timestamp and offset, which are 0 in the first record of a batch. */
    private static final int RECORD_OVERHEAD = 3;

    private RecordSize() {}

    /** Whether none of them is larger. */
    static boolean areAtMost(int maxBytes, List<ProducerRecord<byte[], byte[]>> records) {
        return records.stream().allMatch(record -> of(record) <= maxBytes);
    }

    static int of(ProducerRecord<byte[], byte[]> record) {
        int body = RECORD_OVERHEAD + prefixed(record.key()) + prefixed(record.value());
        int headers = 0;
        for (Header header : record.headers()) {
            body += prefixed(header.key().getBytes(UTF_8)) + prefixed(header.value());
            headers++;
        }
        body += ByteUtils.sizeOfVarint(headers);
        return BATCH_OVERHEAD + ByteUtils.sizeOfVarint(body) + body;
    }

    private static int prefixed(byte @Nullable [] bytes) {
        return bytes == null ? ByteUtils.sizeOfVarint(-1) : ByteUtils.sizeOfVarint(bytes.length) + bytes.length;
    }
}
