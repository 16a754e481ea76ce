// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.SimpleRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordSizeTest {

    @ParameterizedTest
    @CsvSource({"1,0,0", "40,-1,1", "63,64,2", "64,8191,3", "200,8192,64", "40,1048576,2"})
    void of_anyRecord_isWhatKafkaMakesOfIt(int keyBytes, int valueBytes, int headerCount) {
        Headers headers = new RecordHeaders();
        for (int i = 0; i < headerCount; i++) {
            headers.add("é" + i, ("v" + i).getBytes(UTF_8));
        }
        byte[] key = new byte[keyBytes];
        byte @Nullable [] value = valueBytes < 0 ? null : new byte[valueBytes];

        int size = RecordSize.of(new ProducerRecord<>("t", 0, key, value, headers));

        SimpleRecord record = new SimpleRecord(1, key, value, headers.toArray());
        assertThat(size)
                .isEqualTo(MemoryRecords.withRecords(Compression.NONE, record).sizeInBytes());
    }
}
