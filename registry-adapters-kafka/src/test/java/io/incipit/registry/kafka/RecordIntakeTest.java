// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent.ForeignRecord;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.kafka.record.EventCodec;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

class RecordIntakeTest {

    private static final Bytes OWN = Bytes.wrap(LogRecords.MODE_KEY.getBytes(UTF_8));
    private static final Bytes OLD = Bytes.wrap(LogRecords.OLD_MODE_KEY.getBytes(UTF_8));

    private final LegacyKeys legacyKeys = new LegacyKeys();
    private final FormatWatch formats = new FormatWatch();
    private final RecordIntake intake = new RecordIntake(new EventCodec(), legacyKeys, formats);
    private final Heard heard = new Heard();

    @Test
    void take_badRecordsAmongGood_passesThemOver() {
        List<LogEntry> entries = intake.take(
                List.of(LogRecords.rubbish(3), LogRecords.mode(4), LogRecords.of(6, LogRecords.MODE_KEY, "[]")), heard);

        assertThat(entries).extracting(entry -> entry.stamp().offset()).containsExactly(4L);
        assertThat(heard.lines()).containsExactly("unreadable 3", "unreadable 6");
    }

    @Test
    void take_oldSpelling_isRememberedUntilItsTombstone() {
        intake.take(List.of(LogRecords.of(0, LogRecords.OLD_MODE_KEY, "not even a value")), heard);
        List<Bytes> standing = legacyKeys.of(OWN);

        intake.take(List.of(LogRecords.of(1, LogRecords.OLD_MODE_KEY, null)), heard);

        assertThat(standing).containsExactly(OLD);
        assertThat(legacyKeys.of(OWN)).isEmpty();
    }

    @Test
    void take_recordsOfAnotherRegistry_areNotedWhateverTheySay() {
        List<LogEntry> entries = intake.take(
                List.of(
                        LogRecords.mode(3),
                        LogRecords.foreign(4, LogRecords.MODE_KEY, LogRecords.MODE_VALUE),
                        LogRecords.foreign(5, "{\"keytype\":\"NOOP\",\"magic\":0}", null),
                        LogRecords.foreign(6, "rubbish", "rubbish")),
                heard);

        assertThat(entries)
                .extracting(
                        entry -> entry.stamp().offset(), entry -> entry.event().getClass())
                .containsExactly(
                        tuple(3L, ModePut.class),
                        tuple(4L, ForeignRecord.class),
                        tuple(4L, ModePut.class),
                        tuple(5L, ForeignRecord.class),
                        tuple(6L, ForeignRecord.class));
        assertThat(heard.lines()).containsExactly("unreadable 6");
    }

    @Test
    void take_newerFormat_isReadAndNoted() {
        List<LogEntry> entries =
                intake.take(List.of(LogRecords.of(9, LogRecords.MODE_KEY, LogRecords.MODE_VALUE, "2")), heard);

        assertThat(entries).hasSize(1);
        assertThatThrownBy(formats::requireKnown)
                .isInstanceOf(RegistryException.Unavailable.class)
                .hasMessageContaining("offset 9");
    }
}
