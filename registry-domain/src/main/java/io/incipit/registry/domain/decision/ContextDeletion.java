// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.DeleteContext;
import io.incipit.registry.domain.event.RegistryEvent.ContextTombstone;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.state.CommandTrace;
import io.incipit.registry.domain.state.RegistryState;

/** Decides what forgetting a context changes. Reads the state; changes nothing, calls nobody. */
public record ContextDeletion(DeleteContext command) implements Change<Context> {

    @Override
    public Decision<Context> decide(RegistryState state) {
        Context context = command.context();
        if (!state.isEmpty(context)) {
            throw RegistryException.contextNotEmpty(context);
        }
        if (context.isDefault() || !state.knows(context)) {
            return Decision.of(context);
        }
        ModeRules.requireWritable(state, Scope.of(context));
        return Decision.of(context, new ContextTombstone(context));
    }

    @Override
    public Context answerOf(CommandTrace trace) {
        if (!trace.written().contains(new ContextTombstone(command.context()))) {
            throw RegistryException.otherCommand(command.command());
        }
        return command.context();
    }
}
