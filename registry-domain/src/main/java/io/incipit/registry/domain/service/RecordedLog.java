// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.Health.LastWrite;
import io.incipit.registry.domain.api.Health.LastWrite.Outcome;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.AppendFailed;
import io.incipit.registry.domain.spi.DelegatingEventLog;
import io.incipit.registry.domain.spi.DelegatingTenure;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.domain.spi.Tenure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The log as it is, with a note of what became of this node's last append. Thread-safe. */
public final class RecordedLog implements DelegatingEventLog {

    /** An append that has ended. */
    private record Ended(Outcome outcome, Optional<String> failure, long atNanos) {}

    private final EventLog log;
    private final AtomicReference<@Nullable Ended> last = new AtomicReference<>();

    public RecordedLog(EventLog log) {
        this.log = log;
    }

    @Override
    public EventLog log() {
        return log;
    }

    /** What became of the last append, or of the attempt to take the right for one; empty before the first. */
    Optional<LastWrite> lastWrite() {
        return Optional.ofNullable(last.get())
                .map(ended -> new LastWrite(
                        ended.outcome(), ended.failure(), Duration.ofNanos(System.nanoTime() - ended.atNanos())));
    }

    @Override
    public Tenure acquire() {
        try {
            return new RecordedTenure(log.acquire());
        } catch (RegistryException.Unavailable e) {
            if (!isInDoubt()) {
                note(Outcome.NOT_WRITTEN, Optional.ofNullable(e.getMessage()));
            }
            throw e;
        }
    }

    /** Whether the right is taken to find out what became of the last append. */
    private boolean isInDoubt() {
        Ended known = last.get();
        return known != null && known.outcome() == Outcome.UNKNOWN;
    }

    private void note(Outcome outcome, Optional<String> failure) {
        last.set(new Ended(outcome, failure, System.nanoTime()));
    }

    private static Outcome outcomeOf(AppendFailed failure) {
        return switch (failure.outcome()) {
            case NOT_WRITTEN, NOT_WRITTEN_FENCED -> Outcome.NOT_WRITTEN;
            case UNCERTAIN, UNCERTAIN_FENCED -> Outcome.UNKNOWN;
        };
    }

    /** The right to write, as long as it lasts. */
    private final class RecordedTenure implements DelegatingTenure {

        private final Tenure tenure;

        RecordedTenure(Tenure tenure) {
            this.tenure = tenure;
        }

        @Override
        public Tenure tenure() {
            return tenure;
        }

        @Override
        public long append(List<LogWrite> writes) throws AppendFailed {
            try {
                long position = tenure.append(writes);
                note(Outcome.WRITTEN, Optional.empty());
                return position;
            } catch (AppendFailed e) {
                note(outcomeOf(e), Optional.ofNullable(e.getMessage()));
                throw e;
            }
        }
    }
}
