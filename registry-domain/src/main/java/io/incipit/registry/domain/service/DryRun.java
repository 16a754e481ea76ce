// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.decision.Change;
import io.incipit.registry.domain.decision.Decision;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.domain.state.RegistryState;
import java.util.Optional;

/**
 * Decides writes on the state at hand and answers as the lane would, and writes nothing.
 *
 * <p>It takes no right to write: nodes that cannot write answer too, and nobody's right is lost.
 */
public final class DryRun implements Writer {

    private final EventLog log;
    private final Projection projection;

    public DryRun(EventLog log, Projection projection) {
        this.log = log;
        this.projection = projection;
    }

    @Override
    public <R> Written<R> write(CommandId command, Change<R> change) {
        RegistryState state = projection.readable();
        R answer = state.trace(command).map(change::answerOf).orElseGet(() -> decided(command, change, state));
        return unchanged(command, answer, state);
    }

    @Override
    public <R> Written<R> unchanged(CommandId command, R answer, RegistryState state) {
        return new Written<>(answer, state.position(), command, true);
    }

    private <R> R decided(CommandId command, Change<R> change, RegistryState state) {
        Decision<R> decision = change.decide(state);
        if (!log.fits(new LogWrite(Optional.of(command), decision.events()))) {
            throw RegistryException.schemaTooLarge();
        }
        return decision.answer();
    }
}
