// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.DeleteSubject;
import io.incipit.registry.domain.api.Deleted;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SubjectDeleted;
import io.incipit.registry.domain.model.AssociationRefusal;
import io.incipit.registry.domain.model.Referrer;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.state.CommandTrace;
import io.incipit.registry.domain.state.RegistryState;
import io.incipit.registry.domain.state.SubjectVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Decides what deleting a subject changes. Reads the state; changes nothing, calls nobody. */
public record SubjectDeletion(DeleteSubject command) implements Change<Deleted> {

    @Override
    public Decision<Deleted> decide(RegistryState state) {
        SubjectVersions versions = state.versions(command.subject());
        if (versions.isEmpty()) {
            throw RegistryException.subjectNotFound(command.subject());
        }
        ModeRules.requireWritable(state, Scope.of(command.subject()));
        return command.permanent() ? permanent(state, versions) : soft(state, versions);
    }

    @Override
    public Deleted answerOf(CommandTrace trace) {
        Stream<Version> marked = trace.replaced().stream()
                .filter(SchemaPut.class::isInstance)
                .map(SchemaPut.class::cast)
                .filter(put -> put.subject().equals(command.subject()))
                .map(SchemaPut::version);
        Stream<Version> removed = trace.written().stream()
                .filter(SchemaTombstone.class::isInstance)
                .map(SchemaTombstone.class::cast)
                .filter(tombstone -> tombstone.subject().equals(command.subject()))
                .map(SchemaTombstone::version);
        List<Version> versions =
                Stream.concat(marked, removed).distinct().sorted().toList();
        if (versions.isEmpty() || trace.written().stream().anyMatch(SchemaPut.class::isInstance)) {
            throw RegistryException.otherCommand(command.command());
        }
        return new Deleted(versions, List.of());
    }

    private Decision<Deleted> soft(RegistryState state, SubjectVersions versions) {
        List<RegisteredSchema> live = versions.live();
        if (live.isEmpty()) {
            throw RegistryException.subjectSoftDeleted(command.subject());
        }
        requireNoAssociations(state);
        List<Referrer> referrers = referrers(state, live);
        Referrers.requireNone(live, referrers, RegisteredSchema::isLive);
        return Decision.of(
                new Deleted(numbers(live), referrers), new SubjectDeleted(command.subject(), reach(versions)));
    }

    /** Never less far than before: the key's earlier record goes with compaction, and what it did must stay done. */
    private static int reach(SubjectVersions versions) {
        int highest = versions.highest().map(Version::number).orElse(0);
        return Math.max(highest, versions.deletedUpTo().orElse(0));
    }

    private Decision<Deleted> permanent(RegistryState state, SubjectVersions versions) {
        if (versions.hasAny(RegisteredSchema::isLive)) {
            throw RegistryException.subjectNotSoftDeleted(command.subject());
        }
        List<RegisteredSchema> all = versions.all();
        requireNoAssociations(state);
        Referrers.requireNone(all, referrers(state, all), any -> true);
        List<RegistryEvent> events = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            events.add(new SchemaTombstone(command.subject(), all.get(i).version()));
        }
        events.addAll(Leftovers.of(state, Scope.of(command.subject())));
        return new Decision<>(new Deleted(numbers(all), List.of()), events);
    }

    private void requireNoAssociations(RegistryState state) {
        if (!state.associations().ofSubject(command.subject()).isEmpty()) {
            throw AssociationRefusal.existsFor(command.subject());
        }
    }

    /** References within the subject go with it. */
    private List<Referrer> referrers(RegistryState state, List<RegisteredSchema> targets) {
        return Referrers.of(state, targets, referrer -> !referrer.subject().equals(command.subject()));
    }

    private static List<Version> numbers(List<RegisteredSchema> schemas) {
        return schemas.stream().map(RegisteredSchema::version).toList();
    }
}
