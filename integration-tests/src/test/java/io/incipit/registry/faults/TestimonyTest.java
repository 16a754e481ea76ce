// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent.HolderAnnounced;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.LogStamp;
import io.incipit.registry.system.RestApi.Answer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An answer that is not true is seen. */
class TestimonyTest {

    static final WholeTopic EMPTY = new WholeTopic(List.of(), List.of());

    final Testimony testimony = new Testimony();

    private static WholeTopic with(String command) {
        LogEntry entry = new LogEntry(
                new HolderAnnounced(Optional.empty()), new LogStamp(0, 0), Optional.of(new CommandId(command)));
        return new WholeTopic(List.of(entry), List.of(entry));
    }

    private static Told told(int status, String message) {
        long now = System.nanoTime();
        Answer answer = new Answer(status, JsonNodeFactory.instance.objectNode().put("message", message));
        return new Told("c", "s", "\"int\"", now, now, answer);
    }

    @Test
    void requireTrue_happenedAndIsThere_passes() {
        testimony.add(told(200, ""));

        assertThatCode(() -> testimony.requireTrue(with("c"))).doesNotThrowAnyException();
    }

    @Test
    void requireTrue_happenedAndIsNotThere_fails() {
        testimony.add(told(200, ""));

        assertThatThrownBy(() -> testimony.requireTrue(EMPTY)).hasMessageContaining("is not in the log");
    }

    @Test
    void requireTrue_notWrittenAndIsThere_fails() {
        testimony.add(told(503, "The log is away; nothing was written"));

        assertThatThrownBy(() -> testimony.requireTrue(with("c"))).hasMessageContaining("and is in the log");
    }

    @Test
    void requireTrue_inDoubtWithoutNeed_fails() {
        testimony.add(told(503, "The outcome of this write is not known yet"));

        assertThatThrownBy(() -> testimony.requireTrue(EMPTY)).hasMessageContaining("could be reached");
    }

    @Test
    void requireTrue_inDoubtInAnOutage_passes() {
        testimony.inOutage(() -> {
            testimony.add(told(503, "The outcome of this write is not known yet"));
            return 0;
        });

        assertThatCode(() -> testimony.requireTrue(EMPTY)).doesNotThrowAnyException();
    }

    @Test
    void requireTrue_answerThatLeavesItOpen_fails() {
        testimony.add(told(500, "Something failed"));

        assertThatThrownBy(() -> testimony.requireTrue(EMPTY)).hasMessageContaining("leaves open");
    }
}
