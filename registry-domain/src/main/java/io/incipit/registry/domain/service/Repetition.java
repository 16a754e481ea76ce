// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.decision.Change;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.state.RegistryState;
import java.util.Optional;

/** The answer to a command that was done before: any node gives it that remembers. */
final class Repetition {

    private Repetition() {}

    /**
     * What the command was answered then, if the state remembers it.
     *
     * @throws io.incipit.registry.domain.model.RegistryException when the command did something else
     */
    static <R> Optional<Written<R>> of(CommandId command, Change<R> change, RegistryState state) {
        return state.trace(command).map(trace -> new Written<>(change.answerOf(trace), trace.offset() + 1, command));
    }
}
