// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.DeleteVersion;
import io.incipit.registry.domain.api.Deleted;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaTombstone;
import io.incipit.registry.domain.model.AssociationRefusal;
import io.incipit.registry.domain.model.Referrer;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.state.CommandTrace;
import io.incipit.registry.domain.state.RegistryState;
import io.incipit.registry.domain.state.SubjectVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what deleting one version changes. Reads the state; changes nothing, calls nobody. */
public record VersionDeletion(DeleteVersion command) implements Change<Deleted> {

    @Override
    public Decision<Deleted> decide(RegistryState state) {
        SubjectVersions versions = state.versions(command.subject());
        RegisteredSchema target = Selection.of(versions, command.subject(), command.version());
        ModeRules.requireWritable(state, Scope.of(command.subject()));
        List<Referrer> referrers = Referrers.of(state, List.of(target), any -> true);
        List<RegistryEvent> events =
                command.permanent() ? permanent(state, target, referrers) : soft(state, target, referrers);
        return new Decision<>(new Deleted(List.of(target.version()), referrers), events);
    }

    @Override
    public Deleted answerOf(CommandTrace trace) {
        for (RegistryEvent event : trace.written()) {
            if (event instanceof SchemaPut put && put.softDeleted() && isOurs(put.subject())) {
                return done(put.version());
            }
            if (event instanceof SchemaTombstone tombstone && isOurs(tombstone.subject())) {
                return done(tombstone.version());
            }
        }
        throw RegistryException.otherCommand(command.command());
    }

    private boolean isOurs(Subject subject) {
        return subject.equals(command.subject());
    }

    private static Deleted done(Version version) {
        return new Deleted(List.of(version), List.of());
    }

    private static List<RegistryEvent> soft(RegistryState state, RegisteredSchema target, List<Referrer> referrers) {
        if (target.softDeleted()) {
            throw RegistryException.versionSoftDeleted(target.subject(), target.version());
        }
        requireAnotherIfAssociated(state, target);
        Referrers.requireNone(List.of(target), referrers, RegisteredSchema::isLive);
        List<RegistryEvent> events = new ArrayList<>();
        events.add(SchemaPut.of(target.deleted()));
        otherContentOfId(state, target).map(SchemaPut::of).ifPresent(events::add);
        return events;
    }

    /**
     * In logs of other writers an id may bear two contents, and the one whose record came last answers: it must go on to
     * do so after the deletion of the other, or messages would be decoded with that.
     */
    private static Optional<RegisteredSchema> otherContentOfId(RegistryState state, RegisteredSchema target) {
        return state.byId(target.id()).filter(known -> !known.schema().equals(target.schema()));
    }

    /** What a resource is associated with must have a schema. */
    private static void requireAnotherIfAssociated(RegistryState state, RegisteredSchema target) {
        boolean last = state.versions(target.subject()).live().size() == 1;
        if (last && !state.associations().ofSubject(target.subject()).isEmpty()) {
            throw AssociationRefusal.existsFor(target.subject());
        }
    }

    private static List<RegistryEvent> permanent(
            RegistryState state, RegisteredSchema target, List<Referrer> referrers) {
        if (target.isLive()) {
            throw RegistryException.versionNotSoftDeleted(target.subject(), target.version());
        }
        Referrers.requireNone(List.of(target), referrers, any -> true);
        List<RegistryEvent> events = new ArrayList<>();
        events.add(new SchemaTombstone(target.subject(), target.version()));
        if (state.versions(target.subject()).all().size() == 1) {
            events.addAll(Leftovers.of(state, Scope.of(target.subject())));
        }
        return events;
    }
}
