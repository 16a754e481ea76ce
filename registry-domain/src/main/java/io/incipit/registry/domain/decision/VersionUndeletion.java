// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.UndeleteVersion;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.state.CommandTrace;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;

/** Decides what bringing back one version changes. Reads the state; changes nothing, calls nobody. */
public record VersionUndeletion(UndeleteVersion command) implements Change<Version> {

    @Override
    public Decision<Version> decide(RegistryState state) {
        RegisteredSchema target = Selection.of(state.versions(command.subject()), command.subject(), command.version());
        ModeRules.requireWritable(state, Scope.of(command.subject()));
        if (target.isLive()) {
            throw RegistryException.versionNotUndeletable(target.subject(), target.version());
        }
        return new Decision<>(target.version(), Undeletion.of(state, List.of(target)));
    }

    @Override
    public Version answerOf(CommandTrace trace) {
        return Undeletion.done(command.command(), command.subject(), trace).get(0);
    }
}
