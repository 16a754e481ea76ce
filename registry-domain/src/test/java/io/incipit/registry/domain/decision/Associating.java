// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.AssociationChange;
import io.incipit.registry.domain.api.AssociationChange.Operation;
import io.incipit.registry.domain.api.AssociationOutcome;
import io.incipit.registry.domain.api.ChangeAssociations;
import io.incipit.registry.domain.api.NamedResource;
import io.incipit.registry.domain.api.RegisterOptions;
import io.incipit.registry.domain.api.ResourceChanges;
import io.incipit.registry.domain.api.SubmittedSchema;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.AssociationPut;
import io.incipit.registry.domain.kit.Facts;
import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Lifecycle;
import io.incipit.registry.domain.model.Resource;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Associates the topic {@code topic} of the namespace {@code ns}. */
final class Associating {

    static final AssociationWriting WRITING = new AssociationWriting(Registrations.REGISTRATION);
    static final Resource RESOURCE = new Resource("ns", "topic", "#topic", "topic");
    static final NamedResource NAMED = new NamedResource("ns", "topic", "#topic", null);
    static final Subject OWN = Subject.parse(":.ns:topic-value");

    private Associating() {}

    static AssociationChange change(
            @Nullable String subject, @Nullable Lifecycle lifecycle, @Nullable SubmittedSchema schema) {
        return new AssociationChange(Operation.CREATE, subject, null, lifecycle, null, schema, false);
    }

    static AssociationChange as(Operation operation, AssociationChange change) {
        return new AssociationChange(
                operation,
                change.subject(),
                change.type(),
                change.lifecycle(),
                change.frozen(),
                change.schema(),
                change.cascade());
    }

    static SubmittedSchema schema(String text) {
        return new SubmittedSchema(Schema.of(text), 0, OptionalInt.empty(), RegisterOptions.PLAIN);
    }

    static ChangeAssociations command(NamedResource resource, List<AssociationChange> changes) {
        return command(new ResourceChanges(resource, changes));
    }

    static ChangeAssociations command(ResourceChanges... requests) {
        return new ChangeAssociations(Registrations.COMMAND, Context.DEFAULT, false, List.of(requests));
    }

    static Decision<List<AssociationOutcome>> decided(RegistryState state, AssociationChange change) {
        return decided(state, command(NAMED, List.of(change)));
    }

    static Decision<List<AssociationOutcome>> decided(RegistryState state, ChangeAssociations command) {
        return WRITING.prepare(state, command).decide(state);
    }

    static AssociationOutcome only(Decision<List<AssociationOutcome>> decision) {
        return decision.answer().get(0);
    }

    static AssociationPut first(Association association) {
        return new AssociationPut(association, OptionalLong.empty());
    }

    /** The state after the facts of the command. */
    static RegistryState replayed(RegistryState before, List<RegistryEvent> events) {
        RegistryState state = before;
        for (RegistryEvent event : events) {
            state = state.replay(Facts.entry(state.position(), event, Registrations.COMMAND.value()));
        }
        return state;
    }
}
