// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.AssociatedSubject;
import io.incipit.registry.domain.api.AssociationChange;
import io.incipit.registry.domain.api.AssociationChange.Operation;
import io.incipit.registry.domain.api.AssociationFilter;
import io.incipit.registry.domain.api.AssociationOutcome;
import io.incipit.registry.domain.api.ChangeAssociations;
import io.incipit.registry.domain.api.ResourceAssociations;
import io.incipit.registry.domain.api.ResourceChanges;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.AssociationPut;
import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.AssociationKey;
import io.incipit.registry.domain.model.AssociationRefusal;
import io.incipit.registry.domain.model.RegisteredAssociation;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Resource;
import io.incipit.registry.domain.state.RegistryState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Works out what requests about associations come to, one after another, each on what those before it made. */
final class AssociationChanges {

    private final ChangeAssociations command;
    private final AssociationMaking making;

    AssociationChanges(ChangeAssociations command, SchemaRegistering schemas) {
        this.command = command;
        this.making = new AssociationMaking(command.command(), schemas);
    }

    Decision<List<AssociationOutcome>> decide(RegistryState state) {
        List<AssociationOutcome> outcomes = new ArrayList<>();
        List<RegistryEvent> events = new ArrayList<>();
        RegistryState ahead = state;
        for (ResourceChanges request : command.requests()) {
            try {
                Resource resource = ResourceNames.valid(request.resource());
                Draft draft = carriedOut(Draft.on(ahead), resource, request.changes());
                outcomes.add(new AssociationOutcome.Done(new ResourceAssociations(resource, told(draft))));
                events.addAll(draft.events());
                ahead = draft.state();
            } catch (RegistryException refusal) {
                outcomes.add(new AssociationOutcome.Refused(refusal));
            }
        }
        return new Decision<>(outcomes, command.dryRun() ? List.of() : lasting(events));
    }

    private Draft carriedOut(Draft draft, Resource resource, List<AssociationChange> changes) {
        if (changes.isEmpty()) {
            throw AssociationRefusal.invalid("associations", ResourceNames.EMPTY);
        }
        Draft after = draft;
        for (AssociationChange change : changes) {
            after = change.operation() == Operation.DELETE
                    ? removed(after, resource, change)
                    : made(after, resource, change);
        }
        return after;
    }

    private Draft removed(Draft draft, Resource resource, AssociationChange change) {
        Set<String> types = Set.of(WantedAssociation.type(change.type()).toString());
        AssociationFilter filter = new AssociationFilter(Optional.of(resource.type()), types, Optional.empty());
        return new AssociationRemoval(command.command(), change.cascade(), command.dryRun())
                .remove(draft, AssociationRemoval.targets(draft.state(), resource.id(), filter));
    }

    private Draft made(Draft draft, Resource resource, AssociationChange change) {
        boolean changes = change.operation() == Operation.UPSERT;
        Optional<RegisteredAssociation> before =
                AssociationMaking.standing(draft.state(), resource, WantedAssociation.type(change.type()));
        Optional<Association> known =
                before.map(RegisteredAssociation::association).filter(any -> changes);
        WantedAssociation wanted = WantedAssociation.of(
                new WantedAssociation.Circumstances(command.command(), command.context(), resource), change, known);
        return making.make(draft, wanted, before, changes);
    }

    /** What was made and still stands at the end of the request. */
    private List<AssociatedSubject> told(Draft draft) {
        return command.dryRun()
                ? List.of()
                : draft.made().stream()
                        .filter(one -> draft.state()
                                .associations()
                                .find(one.association().key())
                                .isPresent())
                        .toList();
    }

    /** Of several facts about one association only the last says something: it was made when that was written. */
    private static List<RegistryEvent> lasting(List<RegistryEvent> events) {
        Set<AssociationKey> later = new HashSet<>();
        Deque<RegistryEvent> lasting = new ArrayDeque<>();
        for (int i = events.size() - 1; i >= 0; i--) {
            RegistryEvent event = events.get(i);
            if (!(event instanceof AssociationPut put)
                    || later.add(put.association().key())) {
                lasting.addFirst(event);
            }
        }
        return List.copyOf(lasting);
    }
}
