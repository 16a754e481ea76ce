// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.DeleteConfig;
import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.event.RegistryEvent.ConfigTombstone;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.state.CommandTrace;
import io.incipit.registry.domain.state.RegistryState;
import java.util.Optional;

/** Decides what removing a configuration changes. Reads the state; changes nothing, calls nobody. */
public record ConfigDeletion(DeleteConfig command, ServerDefaults defaults) implements Change<Config> {

    @Override
    public Decision<Config> decide(RegistryState state) {
        Scope scope = command.scope();
        Optional<Config> own = state.config(scope);
        if (own.isEmpty() && !ConfigQuestion.alwaysAnswers(scope)) {
            throw RegistryException.subjectNotFound(scope.subject());
        }
        ModeRules.requireWritable(state, scope);
        Config before = ConfigQuestion.withLevel(own.orElse(Config.EMPTY), defaults);
        return own.isEmpty() ? Decision.of(before) : Decision.of(before, new ConfigTombstone(scope));
    }

    @Override
    public Config answerOf(CommandTrace trace) {
        if (!trace.written().contains(new ConfigTombstone(command.scope()))) {
            throw RegistryException.otherCommand(command.command());
        }
        return ConfigQuestion.withLevel(
                trace.replaced().stream()
                        .filter(ConfigPut.class::isInstance)
                        .map(event -> ((ConfigPut) event).config())
                        .findFirst()
                        .orElse(Config.EMPTY),
                defaults);
    }
}
