// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.DeleteVersion;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaTombstone;
import io.incipit.registry.domain.model.AssociationRefusal;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.state.CommandTrace;
import io.incipit.registry.domain.state.RegistryState;
import io.incipit.registry.domain.state.SubjectVersions;
import java.util.ArrayList;
import java.util.List;

/** Decides what deleting one version changes. Reads the state; changes nothing, calls nobody. */
public record VersionDeletion(DeleteVersion command) implements Change<Version> {

    @Override
    public Decision<Version> decide(RegistryState state) {
        SubjectVersions versions = state.versions(command.subject());
        RegisteredSchema target = Selection.of(versions, command.subject(), command.version());
        ModeRules.requireWritable(state, Scope.of(command.subject()));
        return new Decision<>(target.version(), command.permanent() ? permanent(state, target) : soft(state, target));
    }

    @Override
    public Version answerOf(CommandTrace trace) {
        for (RegistryEvent event : trace.written()) {
            if (event instanceof SchemaPut put && put.softDeleted()) {
                return put.version();
            }
            if (event instanceof SchemaTombstone tombstone) {
                return tombstone.version();
            }
        }
        throw RegistryException.otherCommand(command.command());
    }

    private static List<RegistryEvent> soft(RegistryState state, RegisteredSchema target) {
        if (target.softDeleted()) {
            throw RegistryException.versionSoftDeleted(target.subject(), target.version());
        }
        requireAnotherIfAssociated(state, target);
        Referrers.requireNone(state, target, RegisteredSchema::isLive);
        return List.of(new SchemaPut(target.subject(), target.version(), target.id(), target.schema(), true));
    }

    /** What a resource is associated with must have a schema. */
    private static void requireAnotherIfAssociated(RegistryState state, RegisteredSchema target) {
        boolean last = state.versions(target.subject()).live().size() == 1;
        if (last && !state.associations().ofSubject(target.subject()).isEmpty()) {
            throw AssociationRefusal.existsFor(target.subject());
        }
    }

    private static List<RegistryEvent> permanent(RegistryState state, RegisteredSchema target) {
        if (target.isLive()) {
            throw RegistryException.versionNotSoftDeleted(target.subject(), target.version());
        }
        Referrers.requireNone(state, target, any -> true);
        List<RegistryEvent> events = new ArrayList<>();
        events.add(new SchemaTombstone(target.subject(), target.version()));
        if (state.versions(target.subject()).all().size() == 1) {
            events.addAll(Leftovers.of(state, Scope.of(target.subject())));
        }
        return events;
    }
}
