// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.app.MemoryNode;
import io.incipit.registry.domain.memory.InMemoryEventLog;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.domain.spi.Tenure;
import io.incipit.registry.rest.Wire.Answer;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The errors of the table that the log is to blame for. */
class StoreErrorTest {

    private static final Attack REGISTRATION =
            Attack.of("registration", "POST", "/subjects/a/versions").withText("{\"schema\":\"\\\"int\\\"\"}");

    final InMemoryEventLog log = new InMemoryEventLog(Clock.systemUTC());

    @Test
    void register_recordThatTheLogDoesNotTake_is42209() {
        Answer answer = register(new WatchedLog(log, write -> false));

        assertThat(answer)
                .isEqualTo(
                        new Answer(
                                422,
                                "{\"error_code\":42209,\"message\":\"Register operation failed because schema is too large\"}"));
    }

    @Test
    void register_logThatCannotBeWritten_is50001() {
        Answer answer = register(new Unwritable(RegistryException.storeFailed("No log. Nothing was written.", null)));

        assertThat(answer)
                .isEqualTo(new Answer(503, "{\"error_code\":50001,\"message\":\"No log. Nothing was written.\"}"));
    }

    @Test
    void register_logThatDoesNotAnswerInTime_is50002() {
        Answer answer = register(new Unwritable(RegistryException.timedOut("No answer. Nothing was written.", null)));

        assertThat(answer)
                .isEqualTo(new Answer(503, "{\"error_code\":50002,\"message\":\"No answer. Nothing was written.\"}"));
    }

    private Answer register(EventLog writing) {
        try (MemoryNode node = MemoryNode.start(writing, log, Map.of());
                Wire wire = new Wire(node.baseUri())) {
            return wire.send(REGISTRATION).orElseThrow();
        }
    }

    /** A log that gives nobody the right to write. */
    private record Unwritable(RegistryException.Unavailable why) implements EventLog {

        @Override
        public void probe() {
            // At the start all seemed well.
        }

        @Override
        public Tenure acquire() {
            throw why;
        }

        @Override
        public long end() {
            return 0;
        }

        @Override
        public boolean fits(LogWrite write) {
            return true;
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
