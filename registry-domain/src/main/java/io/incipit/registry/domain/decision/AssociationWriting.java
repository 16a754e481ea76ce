// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.AssociatedSubject;
import io.incipit.registry.domain.api.AssociationOutcome;
import io.incipit.registry.domain.api.ChangeAssociations;
import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.api.ResourceAssociations;
import io.incipit.registry.domain.api.ResourceChanges;
import io.incipit.registry.domain.event.RegistryEvent.AssociationPut;
import io.incipit.registry.domain.event.RegistryEvent.AssociationTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.AssociationRefusal;
import io.incipit.registry.domain.model.LogStamp;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Resource;
import io.incipit.registry.domain.state.CommandTrace;
import io.incipit.registry.domain.state.RegistryState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides what requests about associations change. Reads the state; changes nothing, calls nobody. */
public final class AssociationWriting {

    private static final int MOST_CHANGES = 1_000;

    private final Registration registration;

    public AssociationWriting(Registration registration) {
        this.registration = registration;
    }

    /**
     * Carries it out on a recent state, for trial: what takes time about the schemas that come with it is done here.
     *
     * @throws RegistryException INVALID_ASSOCIATION for more changes than one command may ask for
     */
    public Prepared prepare(RegistryState recent, ChangeAssociations command) {
        requireBounded(command);
        Map<RegisterSchema, Preparation> preparations = new HashMap<>();
        SchemaRegistering trial = (state, schema) -> {
            Preparation preparation = prepared(state, schema);
            preparations.put(schema, preparation);
            return preparation.decide(state);
        };
        Decision<List<AssociationOutcome>> expected = new AssociationChanges(command, trial).decide(recent);
        return new Prepared(command, expected, Map.copyOf(preparations));
    }

    private static void requireBounded(ChangeAssociations command) {
        long changes = command.requests().stream()
                .mapToLong(request -> request.changes().size())
                .sum();
        if (command.requests().size() > MOST_CHANGES || changes > MOST_CHANGES) {
            throw AssociationRefusal.invalid("requests", "ask for more than %d changes".formatted(MOST_CHANGES));
        }
    }

    private Preparation prepared(RegistryState state, RegisterSchema command) {
        try {
            Registration.Prepared ready = registration.prepare(state, command);
            return ready::decide;
        } catch (RegistryException refusal) {
            return any -> {
                throw refusal;
            };
        }
    }

    /** What was found out about a schema, in the light of a later state. */
    @FunctionalInterface
    private interface Preparation {
        Decision<FoundSchema> decide(RegistryState state);
    }

    /** Requests about associations that wait for their turn. */
    public final class Prepared implements Change<List<AssociationOutcome>> {

        private final ChangeAssociations command;
        private final Decision<List<AssociationOutcome>> expected;
        private final Map<RegisterSchema, Preparation> preparations;

        private Prepared(
                ChangeAssociations command,
                Decision<List<AssociationOutcome>> expected,
                Map<RegisterSchema, Preparation> preparations) {
            this.command = command;
            this.expected = expected;
            this.preparations = preparations;
        }

        /** What it would come to on the state for which it was prepared. */
        public Decision<List<AssociationOutcome>> expected() {
            return expected;
        }

        @Override
        public Decision<List<AssociationOutcome>> decide(RegistryState state) {
            return new AssociationChanges(command, this::register).decide(state);
        }

        private Decision<FoundSchema> register(RegistryState state, RegisterSchema schema) {
            Preparation known = preparations.get(schema);
            return (known == null ? prepared(state, schema) : known).decide(state);
        }

        /** Requests that left nothing in the log are refused: what became of them then is not known any more. */
        @Override
        public List<AssociationOutcome> answerOf(CommandTrace trace) {
            return command.requests().stream()
                    .map(request -> remembered(trace, request))
                    .toList();
        }

        private AssociationOutcome remembered(CommandTrace trace, ResourceChanges request) {
            try {
                return new AssociationOutcome.Done(done(trace, ResourceNames.valid(request.resource())));
            } catch (RegistryException refusal) {
                return new AssociationOutcome.Refused(refusal);
            }
        }

        private ResourceAssociations done(CommandTrace trace, Resource resource) {
            List<AssociatedSubject> made = trace.written().stream()
                    .filter(AssociationPut.class::isInstance)
                    .map(event -> ((AssociationPut) event).association())
                    .filter(association -> association.resource().equals(resource))
                    .map(association -> new AssociatedSubject(association, schema(trace, association)))
                    .toList();
            if (made.isEmpty() && !hasRemoved(trace, resource)) {
                throw AssociationRefusal.nothingDone(command.command());
            }
            return new ResourceAssociations(resource, made);
        }

        private static boolean hasRemoved(CommandTrace trace, Resource resource) {
            return trace.written().stream()
                    .filter(AssociationTombstone.class::isInstance)
                    .map(event -> ((AssociationTombstone) event).key())
                    .anyMatch(key -> key.resourceNamespace().equals(resource.namespace())
                            && key.resourceName().equals(resource.name()));
        }

        private static Optional<FoundSchema> schema(CommandTrace trace, Association association) {
            return trace.written().stream()
                    .filter(SchemaPut.class::isInstance)
                    .map(SchemaPut.class::cast)
                    .filter(put -> put.subject().equals(association.subject()) && !put.softDeleted())
                    .map(put -> new RegisteredSchema(
                            put.subject(), put.version(), put.id(), put.schema(), false, LogStamp.NONE))
                    .map(schema -> new FoundSchema(schema, false))
                    .findFirst();
        }
    }
}
