// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.kafka.record.EventCodec;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class AbortedRecordsTest {

    /** Each log is read by a new consumer each time. */
    private final Map<IsolationLevel, Supplier<MockConsumer<byte[], byte[]>>> views =
            new EnumMap<>(IsolationLevel.class);

    private final List<MockConsumer<byte[], byte[]>> opened = new ArrayList<>();

    private final KafkaClients clients = new KafkaClients() {
        @Override
        public Admin admin() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Consumer<byte[], byte[]> consumer(IsolationLevel isolation) {
            MockConsumer<byte[], byte[]> consumer = Answers.to(isolation, views).get();
            opened.add(consumer);
            return consumer;
        }

        @Override
        public Producer<byte[], byte[]> producer(String transactionalId, int maxRecordBytes) {
            throw new UnsupportedOperationException();
        }
    };

    private final AbortedRecords aborted =
            new AbortedRecords(new LogSection(new SchemasTopic(Configs.plain()), clients), new EventCodec());

    private void view(IsolationLevel isolation, List<ConsumerRecord<byte[], byte[]>> records) {
        view(isolation, records, 0);
    }

    /** The last bytes of the log make no records. */
    private void view(IsolationLevel isolation, List<ConsumerRecord<byte[], byte[]>> records, int spoilt) {
        views.put(isolation, () -> {
            MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
            consumer.updateBeginningOffsets(Map.of(LogRecords.PARTITION, 0L));
            consumer.schedulePollTask(() -> records.forEach(consumer::addRecord));
            for (int i = 0; i < spoilt; i++) {
                consumer.schedulePollTask(
                        () -> consumer.setPollException(new KafkaException("Record batch is invalid")));
            }
            return consumer;
        });
    }

    @Test
    void between_committedAndNot_givesWhatTheCommittedViewLacks() {
        view(IsolationLevel.READ_COMMITTED, List.of(LogRecords.mode(4), LogRecords.mode(7)));
        view(
                IsolationLevel.READ_UNCOMMITTED,
                List.of(LogRecords.mode(4), LogRecords.mode(5), LogRecords.rubbish(6), LogRecords.mode(7)));

        List<LogEntry> entries = aborted.between(4, 8);

        assertThat(entries).extracting(entry -> entry.stamp().offset()).containsExactly(5L);
        assertThat(opened).isNotEmpty().allMatch(MockConsumer::closed);
    }

    @Test
    void between_spoiltBytesAtTheEnd_arePassedOver() {
        view(IsolationLevel.READ_COMMITTED, List.of(LogRecords.mode(4)), 2);
        view(IsolationLevel.READ_UNCOMMITTED, List.of(LogRecords.mode(4), LogRecords.mode(5)), 1);

        List<LogEntry> entries = aborted.between(4, 7);

        assertThat(entries).extracting(entry -> entry.stamp().offset()).containsExactly(5L);
    }

    @Test
    void between_bytesThatHoldNoRecord_looksOnce() {
        view(IsolationLevel.READ_UNCOMMITTED, List.of(), 1);

        List<LogEntry> entries = aborted.between(0, 1);

        assertThat(entries).isEmpty();
        assertThat(opened).hasSize(1).allMatch(MockConsumer::closed);
    }

    @Test
    void between_nothingBetween_opensNoConsumer() {
        List<LogEntry> entries = aborted.between(8, 8);

        assertThat(entries).isEmpty();
        assertThat(opened).isEmpty();
    }
}
