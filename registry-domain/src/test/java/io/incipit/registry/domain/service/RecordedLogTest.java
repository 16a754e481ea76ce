// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.Health.LastWrite;
import io.incipit.registry.domain.event.RegistryEvent.HolderAnnounced;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.AppendFailed;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.domain.spi.Tenure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedLogTest {

    private static final List<LogWrite> WRITES = List.of(LogWrite.of(List.of(new HolderAnnounced(Optional.empty()))));

    private final ScriptedLog log = new ScriptedLog();
    private final RecordedLog recorded = new RecordedLog(log);

    @Test
    void append_good_isNoted() throws AppendFailed {
        recorded.acquire().append(WRITES);

        assertThat(recorded.lastWrite().orElseThrow().outcome()).isEqualTo(LastWrite.Outcome.WRITTEN);
        assertThat(recorded.lastWrite().orElseThrow().failure()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_WRITTEN, NOT_WRITTEN",
        "NOT_WRITTEN_FENCED, NOT_WRITTEN",
        "UNCERTAIN, UNKNOWN",
        "UNCERTAIN_FENCED, UNKNOWN"
    })
    void append_failed_isNotedWithItsReason(AppendFailed.Outcome outcome, LastWrite.Outcome noted) {
        log.append = (real, writes) -> {
            throw ScriptedLog.failure(outcome);
        };
        Tenure tenure = recorded.acquire();

        assertThatThrownBy(() -> tenure.append(WRITES)).isInstanceOf(AppendFailed.class);

        assertThat(recorded.lastWrite().orElseThrow().outcome()).isEqualTo(noted);
        assertThat(recorded.lastWrite().orElseThrow().failure()).contains("as the test says");
    }

    @Test
    void acquire_refused_isNoted() {
        log.unreachable = true;

        assertThatThrownBy(recorded::acquire).isInstanceOf(RegistryException.Unavailable.class);

        assertThat(recorded.lastWrite().orElseThrow().failure()).contains("the log is away");
    }

    @Test
    void close_unusedTenure_isNoWrite() {
        recorded.acquire().close();

        assertThat(recorded.lastWrite()).isEmpty();
    }
}
