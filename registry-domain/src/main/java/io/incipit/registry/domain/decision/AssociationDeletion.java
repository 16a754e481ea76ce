// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.DeleteAssociations;
import io.incipit.registry.domain.event.RegistryEvent.AssociationPut;
import io.incipit.registry.domain.event.RegistryEvent.AssociationTombstone;
import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.state.CommandTrace;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;

/** Decides what removing a resource's associations changes. Reads the state; changes nothing, calls nobody. */
public record AssociationDeletion(DeleteAssociations command) implements Change<List<Association>> {

    @Override
    public Decision<List<Association>> decide(RegistryState state) {
        List<Association> targets = AssociationRemoval.targets(state, command.resourceId(), command.filter());
        AssociationRemoval removal = new AssociationRemoval(command.command(), command.cascade(), command.dryRun());
        Draft draft = removal.remove(Draft.on(state), targets);
        return new Decision<>(targets, command.dryRun() ? List.of() : draft.events());
    }

    @Override
    public List<Association> answerOf(CommandTrace trace) {
        List<Association> removed = trace.replaced().stream()
                .filter(AssociationPut.class::isInstance)
                .map(event -> ((AssociationPut) event).association())
                .filter(association -> association.resource().id().equals(command.resourceId()))
                .toList();
        if (removed.isEmpty() || trace.written().stream().noneMatch(AssociationTombstone.class::isInstance)) {
            throw RegistryException.otherCommand(command.command());
        }
        return removed;
    }
}
