// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.decision.Change;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.AppendFailed;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.domain.spi.Tenure;
import io.incipit.registry.domain.state.RegistryState;
import java.time.Duration;
import java.util.List;

/**
 * Writes at once, on the caller's thread: for a log in memory that nobody else writes, where an append has been replayed
 * when it returns. Needs no thread and nothing that is to be stopped. Thread-safe; one write at a time.
 */
public final class ImmediateWriter implements Writer {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Tenure tenure;
    private final Projection projection;

    /** @param projection hears the log, on the thread of whoever appends */
    public ImmediateWriter(Tenure tenure, Projection projection) {
        this.tenure = tenure;
        this.projection = projection;
    }

    @Override
    public synchronized <R> Written<R> write(CommandId command, Change<R> change) {
        Deadline deadline = Deadline.in(PATIENCE);
        PendingWrite<R> pending = new PendingWrite<>(command, change, deadline, deadline);
        Batch batch = new Batch(projection.readable(), tenure);
        batch.add(pending);
        batch.answer(append(batch.writes()));
        return pending.await();
    }

    @Override
    public <R> Written<R> unchanged(CommandId command, R answer, RegistryState state) {
        return new Written<>(answer, state.position(), command);
    }

    private long append(List<LogWrite> writes) {
        try {
            return writes.isEmpty() ? projection.state().position() : tenure.append(writes);
        } catch (AppendFailed e) {
            throw RegistryException.storeFailed("Another has taken the right to write; nothing was written", e);
        }
    }
}
