// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.kafka.Stretches.Stretch;
import io.incipit.registry.kafka.record.EventCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StretchesTest {

    private final RecordIntake intake = new RecordIntake(new EventCodec(), new LegacyKeys(), new FormatWatch());
    private final Heard heard = new Heard();
    private final Stretches stretches = new Stretches();

    @AfterEach
    void close() {
        stretches.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 128, 129, 5_000})
    void of_records_allAreReadInTheirOrder(long count) {
        List<ConsumerRecord<byte[], byte[]>> records = LongStream.range(0, count)
                .mapToObj(offset -> offset % 100 == 7 ? LogRecords.rubbish(offset) : LogRecords.mode(offset))
                .toList();

        List<Long> facts = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        for (Stretch stretch : stretches.of(records, count + 1, intake)) {
            intake.taken(stretch.read().get(), heard)
                    .forEach(entry -> facts.add(entry.stamp().offset()));
            ends.add(stretch.next());
        }

        assertThat(facts)
                .containsExactlyElementsOf(LongStream.range(0, count)
                        .filter(offset -> offset % 100 != 7)
                        .boxed()
                        .toList());
        assertThat(heard.lines()).hasSize(records.size() - facts.size());
        assertThat(ends).isSorted().endsWith(count == 0 ? new Long[0] : new Long[] {count + 1});
    }
}
