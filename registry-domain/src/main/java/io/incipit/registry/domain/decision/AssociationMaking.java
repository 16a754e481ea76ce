// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.AssociatedSubject;
import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.event.RegistryEvent.AssociationPut;
import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.AssociationRefusal;
import io.incipit.registry.domain.model.AssociationType;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.RegisteredAssociation;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Resource;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Makes associations, or finds that they are there. */
final class AssociationMaking {

    private final CommandId command;
    private final SchemaRegistering schemas;

    AssociationMaking(CommandId command, SchemaRegistering schemas) {
        this.command = command;
        this.schemas = schemas;
    }

    /** The association of that type which stands for the resource, or for another that bears its id or its name. */
    static Optional<RegisteredAssociation> standing(RegistryState state, Resource resource, AssociationType type) {
        return of(state, resource)
                .filter(known -> known.association().type() == type)
                .findFirst();
    }

    /**
     * Makes it if there is none of its type.
     *
     * @param before the one of its type that stands
     * @param changes whether one that stands may get a new schema
     */
    Draft make(Draft draft, WantedAssociation wanted, Optional<RegisteredAssociation> before, boolean changes) {
        return before.map(standing -> again(draft, wanted, standing, changes)).orElseGet(() -> anew(draft, wanted));
    }

    private Draft again(Draft draft, WantedAssociation wanted, RegisteredAssociation before, boolean changes) {
        Association association = wanted.association();
        Association known = before.association();
        if (!isSame(association, known)) {
            throw changes && known.frozen() ? frozen(known) : exists(association);
        }
        if (wanted.schema() == null) {
            return draft;
        }
        Decision<FoundSchema> registered = register(draft, wanted);
        if (registered.events().isEmpty()) {
            return draft;
        }
        if (!changes || known.frozen()) {
            throw changes ? frozen(known) : exists(association);
        }
        return draft.plus(registered.events())
                .plus(new AssociationPut(known, sinceWhen(before)))
                .with(new AssociatedSubject(known, Optional.of(registered.answer())));
    }

    private Draft anew(Draft draft, WantedAssociation wanted) {
        Association association = wanted.association();
        AssociationRules.requireWritable(draft.state(), association.subject());
        requireFitting(draft.state(), association);
        AssociationRules.requireFree(draft.state(), association);
        if (wanted.schema() == null) {
            requireLiveVersion(draft.state(), association.subject());
            return draft.plus(put(association)).with(new AssociatedSubject(association, Optional.empty()));
        }
        Decision<FoundSchema> registered = register(draft, wanted);
        return draft.plus(registered.events())
                .plus(put(association))
                .with(new AssociatedSubject(association, Optional.of(registered.answer())));
    }

    private Decision<FoundSchema> register(Draft draft, WantedAssociation wanted) {
        return schemas.register(
                draft.state(),
                Objects.requireNonNull(wanted.schema()).in(wanted.association().subject(), command));
    }

    /** All associations that name the resource, even if they take it for another in its namespace or of its id. */
    private static Stream<RegisteredAssociation> of(RegistryState state, Resource resource) {
        List<RegisteredAssociation> byId = state.associations().ofResourceId(resource.id());
        Stream<RegisteredAssociation> byName = state.associations().ofResourceName(resource.name()).stream()
                .filter(known -> known.association().resource().namespace().equals(resource.namespace()));
        return Stream.concat(byId.stream(), byName).distinct();
    }

    private static void requireFitting(RegistryState state, Association association) {
        Resource resource = association.resource();
        of(state, resource).map(RegisteredAssociation::association).forEach(known -> {
            if (!known.resource().equals(resource)) {
                throw AssociationRefusal.invalid(
                        "resourceId",
                        "'%s' of '%s/%s' has an association already"
                                .formatted(
                                        known.resource().id(),
                                        known.resource().namespace(),
                                        known.resource().name()));
            }
            if (known.lifecycle() != association.lifecycle()) {
                throw AssociationRefusal.invalid(
                        "lifecycle",
                        "must be %s as that of the resource's other association".formatted(known.lifecycle()));
            }
        });
    }

    private static void requireLiveVersion(RegistryState state, Subject subject) {
        if (state.versions(subject)
                .latestLive()
                .filter(RegisteredSchema::isLive)
                .isEmpty()) {
            throw AssociationRefusal.noActiveVersion(subject);
        }
    }

    private static boolean isSame(Association wanted, Association known) {
        return wanted.resource().equals(known.resource())
                && wanted.subject().equals(known.subject())
                && wanted.lifecycle() == known.lifecycle()
                && wanted.frozen() == known.frozen();
    }

    private static AssociationPut put(Association association) {
        return new AssociationPut(association, OptionalLong.empty());
    }

    /** Not known of one that the log does not tell yet; then the log will tell it of both. */
    private static OptionalLong sinceWhen(RegisteredAssociation standing) {
        return standing.createdMs() == 0 ? OptionalLong.empty() : OptionalLong.of(standing.createdMs());
    }

    private static RuntimeException exists(Association wanted) {
        return AssociationRefusal.exists(wanted.type(), wanted.resource().name());
    }

    private static RuntimeException frozen(Association known) {
        return AssociationRefusal.frozen(known.type(), known.subject());
    }
}
