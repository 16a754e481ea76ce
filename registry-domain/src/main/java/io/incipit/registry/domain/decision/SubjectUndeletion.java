// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.UndeleteSubject;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.state.CommandTrace;
import io.incipit.registry.domain.state.RegistryState;
import io.incipit.registry.domain.state.SubjectVersions;
import java.util.List;

/** Decides what bringing back a subject changes. Reads the state; changes nothing, calls nobody. */
public record SubjectUndeletion(UndeleteSubject command) implements Change<List<Version>> {

    @Override
    public Decision<List<Version>> decide(RegistryState state) {
        SubjectVersions versions = state.versions(command.subject());
        if (versions.isEmpty()) {
            throw RegistryException.subjectNotFound(command.subject());
        }
        ModeRules.requireWritable(state, Scope.of(command.subject()));
        List<RegisteredSchema> deleted =
                versions.all().stream().filter(RegisteredSchema::softDeleted).toList();
        if (deleted.isEmpty()) {
            throw RegistryException.subjectNotUndeletable(command.subject());
        }
        return new Decision<>(deleted.stream().map(RegisteredSchema::version).toList(), Undeletion.of(state, deleted));
    }

    @Override
    public List<Version> answerOf(CommandTrace trace) {
        return Undeletion.done(command.command(), command.subject(), trace);
    }
}
