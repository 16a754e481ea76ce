// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.incipit.registry.domain.decision.Change;
import io.incipit.registry.domain.decision.IdFloors;
import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.domain.state.RegistryState;
import io.incipit.registry.kafka.record.EventCodec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** A topic as bytes in memory, with a node that has read it to its end, and a cleaner that knows nothing but keys. */
final class ByteLog {

    private static final long FIRST_TIMESTAMP = 1_600_000_000_000L;

    private final EventCodec codec = new EventCodec();
    private final LegacyKeys legacyKeys = new LegacyKeys();
    private final RecordIntake intake = new RecordIntake(codec, legacyKeys, new FormatWatch());
    private final WriteEncoder encoder = new WriteEncoder(new SchemasTopic(Configs.plain()), codec, legacyKeys);
    private final Heard heard = new Heard();
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    private RegistryState state = RegistryState.EMPTY;

    /** A node that starts on what another has left. */
    static ByteLog restartedOn(List<ConsumerRecord<byte[], byte[]>> records) {
        ByteLog log = new ByteLog();
        records.forEach(log::hear);
        return log;
    }

    /** A record as another registry writes it. */
    void put(String key, @Nullable String value) {
        hear(record(key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8), new RecordHeaders()));
    }

    /** Decides and writes as a node of ours does. */
    void carryOut(Change<?> change) {
        write(change.decide(state).events());
    }

    /** Writes these facts, and the id floors that they make necessary. */
    void write(List<RegistryEvent> events) {
        encoder.tombstonesOfAbandoned().forEach(this::hear);
        encoder.encode(LogWrite.of(events)).forEach(this::hear);
        List<RegistryEvent> floors = IdFloors.missingIn(state);
        if (!floors.isEmpty()) {
            encoder.encode(LogWrite.of(floors)).forEach(this::hear);
        }
    }

    RegistryState state() {
        return state;
    }

    List<ConsumerRecord<byte[], byte[]>> records() {
        return List.copyOf(records);
    }

    /** What could not be understood, a line for each record. */
    List<String> unreadable() {
        return heard.lines();
    }

    /**
     * What the cleaner leaves: of the records before the offset only the last of each key, and of those no tombstones
     * once they are old.
     */
    List<ConsumerRecord<byte[], byte[]>> cleaned(long before, boolean withTombstones) {
        Map<Bytes, Long> last = new HashMap<>();
        records.stream()
                .filter(record -> record.offset() < before)
                .forEach(record -> last.put(Bytes.wrap(record.key()), record.offset()));
        return records.stream()
                .filter(record -> record.offset() >= before
                        || (last.getOrDefault(Bytes.wrap(record.key()), -1L) == record.offset()
                                && (withTombstones || record.value() != null)))
                .toList();
    }

    private void hear(ProducerRecord<byte[], byte[]> written) {
        hear(record(written.key(), written.value(), written.headers()));
    }

    private void hear(ConsumerRecord<byte[], byte[]> record) {
        records.add(record);
        for (LogEntry entry : intake.take(List.of(record), heard)) {
            state = state.replay(entry);
        }
    }

    private ConsumerRecord<byte[], byte[]> record(byte[] key, byte @Nullable [] value, Headers headers) {
        long offset = records.isEmpty() ? 0 : records.get(records.size() - 1).offset() + 1;
        return new ConsumerRecord<>(
                Configs.TOPIC,
                0,
                offset,
                FIRST_TIMESTAMP + offset,
                TimestampType.CREATE_TIME,
                key.length,
                value == null ? 0 : value.length,
                key,
                value,
                headers,
                Optional.empty());
    }
}
