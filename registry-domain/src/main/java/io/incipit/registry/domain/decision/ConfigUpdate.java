// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.UpdateConfig;
import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.state.CommandTrace;
import io.incipit.registry.domain.state.RegistryState;

/** Decides what updating a configuration changes. Reads the state; changes nothing, calls nobody. */
public record ConfigUpdate(UpdateConfig command) implements Change<Config> {

    @Override
    public Decision<Config> decide(RegistryState state) {
        ModeRules.requireWritable(state, command.scope());
        Config config = command.change().applyTo(state.config(command.scope()).orElse(Config.EMPTY));
        return Decision.of(config, new ConfigPut(command.scope(), config.withoutEmptyNames()));
    }

    @Override
    public Config answerOf(CommandTrace trace) {
        return trace.written().stream()
                .filter(ConfigPut.class::isInstance)
                .map(ConfigPut.class::cast)
                .filter(put -> put.scope().equals(command.scope()))
                .findFirst()
                .map(put -> answer(put, trace))
                .orElseThrow(() -> RegistryException.otherCommand(command.command()));
    }

    /** The answer tells of empty names, the log does not. */
    private Config answer(ConfigPut put, CommandTrace trace) {
        Config before = trace.replaced().stream()
                .filter(ConfigPut.class::isInstance)
                .map(event -> ((ConfigPut) event).config())
                .findFirst()
                .orElse(Config.EMPTY);
        Config told = command.change().applyTo(before);
        return told.withoutEmptyNames().equals(put.config()) ? told : put.config();
    }
}
