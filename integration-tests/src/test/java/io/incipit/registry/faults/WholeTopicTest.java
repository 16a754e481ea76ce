// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.LogStamp;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is wrong in a log is seen. */
class WholeTopicTest {

    private static LogEntry put(int offset, int version, int id, String text) {
        SchemaPut event = new SchemaPut(
                Subject.parse("s"), new Version(version), new SchemaId(Context.DEFAULT, id), Schema.of(text), false);
        return new LogEntry(event, new LogStamp(offset, 0), Optional.empty());
    }

    private static WholeTopic committed(LogEntry... entries) {
        return new WholeTopic(List.of(entries), List.of(entries));
    }

    @Test
    void requireSound_allInOrder_passes() {
        WholeTopic topic = committed(put(0, 1, 1, "\"int\""), put(1, 2, 2, "\"long\""));

        assertThatCode(topic::requireSound).doesNotThrowAnyException();
    }

    @Test
    void requireSound_oneIdForTwoContents_fails() {
        WholeTopic topic = committed(put(0, 1, 1, "\"int\""), put(1, 2, 1, "\"long\""));

        assertThatThrownBy(topic::requireSound).isInstanceOf(AssertionError.class);
    }

    @Test
    void requireSound_oneVersionTwice_fails() {
        WholeTopic topic = committed(put(0, 1, 1, "\"int\""), put(1, 1, 2, "\"long\""));

        assertThatThrownBy(topic::requireSound).isInstanceOf(AssertionError.class);
    }

    @Test
    void requireSound_abortedRecordThatStands_fails() {
        WholeTopic topic = new WholeTopic(
                List.of(put(0, 1, 1, "\"int\"")), List.of(put(0, 1, 1, "\"int\""), put(1, 2, 2, "\"long\"")));

        assertThatThrownBy(topic::requireSound).hasMessageContaining("read uncommitted");
    }
}
