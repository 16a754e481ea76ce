// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.AssociationPut;
import io.incipit.registry.domain.event.RegistryEvent.AssociationTombstone;
import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.event.RegistryEvent.ConfigTombstone;
import io.incipit.registry.domain.event.RegistryEvent.ContextPut;
import io.incipit.registry.domain.event.RegistryEvent.ContextTombstone;
import io.incipit.registry.domain.event.RegistryEvent.ForeignRecord;
import io.incipit.registry.domain.event.RegistryEvent.HolderAnnounced;
import io.incipit.registry.domain.event.RegistryEvent.IdFloorPut;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.event.RegistryEvent.ModeTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SubjectCleared;
import io.incipit.registry.domain.event.RegistryEvent.SubjectClearedTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SubjectDeleted;
import io.incipit.registry.domain.event.RegistryEvent.SubjectDeletedTombstone;
import io.incipit.registry.domain.model.AssociationKey;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.state.AssociationIndex;
import io.incipit.registry.domain.state.RegistryState;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Undoes what aborted facts did to readers that take them for true: the committed value of each touched key again, or a
 * tombstone.
 */
public final class Repair implements RegistryEvent.Visitor<Stream<RegistryEvent>> {

    private final RegistryState committed;

    private Repair(RegistryState committed) {
        this.committed = committed;
    }

    /**
     * The facts to commit before anything else. Each once, in the order of the first aborted fact that needs it, but for
     * the puts among them, which keep the order that they had.
     */
    public static List<RegistryEvent> of(RegistryState committed, List<LogEntry> aborted) {
        Repair repair = new Repair(committed);
        List<RegistryEvent> facts = new ArrayList<>(PutsAgain.inOrder(
                committed,
                aborted.stream()
                        .flatMap(entry -> entry.event().accept(repair))
                        .distinct()
                        .toList()));
        RaisedFloors.of(committed, aborted).forEach(facts::add);
        return facts;
    }

    @Override
    public Stream<RegistryEvent> schemaPut(SchemaPut event) {
        return Stream.of(version(event.subject(), event.version()));
    }

    @Override
    public Stream<RegistryEvent> schemaTombstone(SchemaTombstone event) {
        return Stream.of(version(event.subject(), event.version()));
    }

    /**
     * Never put again, for it acts on all before it: what it reached is put again instead, and what a committed one of the
     * same key reached, for in a copy of the log the aborted one may have taken that one's place.
     */
    @Override
    public Stream<RegistryEvent> subjectDeleted(SubjectDeleted event) {
        OptionalInt standing = committed.versions(event.subject()).deletedUpTo();
        Stream<RegistryEvent> versions = versions(event.subject(), Math.max(event.upTo(), standing.orElse(0)));
        return standing.isPresent()
                ? versions
                : Stream.concat(versions, Stream.of(new SubjectDeletedTombstone(event.subject())));
    }

    @Override
    public Stream<RegistryEvent> subjectDeletedTombstone(SubjectDeletedTombstone event) {
        return versions(
                event.subject(),
                committed.versions(event.subject()).deletedUpTo().orElse(0));
    }

    @Override
    public Stream<RegistryEvent> subjectCleared(SubjectCleared event) {
        Scope scope = event.scope();
        Stream<RegistryEvent> versions = committed
                .subjectsIn(scope)
                .sorted()
                .flatMap(subject -> committed.versions(subject).all().stream())
                .filter(RegisteredSchema::softDeleted)
                .<RegistryEvent>map(SchemaPut::of);
        return committed.wasCleared(scope)
                ? versions
                : Stream.concat(versions, Stream.of(new SubjectClearedTombstone(scope)));
    }

    @Override
    public Stream<RegistryEvent> subjectClearedTombstone(SubjectClearedTombstone event) {
        return Stream.empty();
    }

    @Override
    public Stream<RegistryEvent> configPut(ConfigPut event) {
        return Stream.of(config(event.scope()));
    }

    @Override
    public Stream<RegistryEvent> configTombstone(ConfigTombstone event) {
        return Stream.of(config(event.scope()));
    }

    @Override
    public Stream<RegistryEvent> modePut(ModePut event) {
        return Stream.of(mode(event.scope()));
    }

    @Override
    public Stream<RegistryEvent> modeTombstone(ModeTombstone event) {
        return Stream.of(mode(event.scope()));
    }

    @Override
    public Stream<RegistryEvent> contextPut(ContextPut event) {
        return Stream.of(context(event.context()));
    }

    @Override
    public Stream<RegistryEvent> contextTombstone(ContextTombstone event) {
        return Stream.of(context(event.context()));
    }

    /** Read by others as nothing; ours rises with the ids. */
    @Override
    public Stream<RegistryEvent> idFloorPut(IdFloorPut event) {
        return Stream.empty();
    }

    @Override
    public Stream<RegistryEvent> associationPut(AssociationPut event) {
        return Stream.of(association(event.association().key()));
    }

    @Override
    public Stream<RegistryEvent> associationTombstone(AssociationTombstone event) {
        return Stream.of(association(event.key()));
    }

    @Override
    public Stream<RegistryEvent> holderAnnounced(HolderAnnounced event) {
        return Stream.empty();
    }

    @Override
    public Stream<RegistryEvent> foreignRecord(ForeignRecord event) {
        return Stream.empty();
    }

    private Stream<RegistryEvent> versions(Subject subject, int upTo) {
        return committed.versions(subject).all().stream()
                .filter(schema -> schema.version().number() <= upTo)
                .map(SchemaPut::of);
    }

    private RegistryEvent version(Subject subject, Version version) {
        return committed
                .versions(subject)
                .get(version)
                .<RegistryEvent>map(SchemaPut::of)
                .orElseGet(() -> new SchemaTombstone(subject, version));
    }

    private RegistryEvent config(Scope scope) {
        return committed
                .config(scope)
                .<RegistryEvent>map(config -> new ConfigPut(scope, config))
                .orElseGet(() -> new ConfigTombstone(scope));
    }

    private RegistryEvent mode(Scope scope) {
        return committed
                .mode(scope)
                .<RegistryEvent>map(mode -> new ModePut(scope, mode))
                .orElseGet(() -> new ModeTombstone(scope));
    }

    private RegistryEvent association(AssociationKey key) {
        return committed
                .associations()
                .find(key)
                .<RegistryEvent>map(AssociationIndex::put)
                .orElseGet(() -> new AssociationTombstone(key));
    }

    private RegistryEvent context(Context context) {
        return committed.knows(context) ? new ContextPut(context) : new ContextTombstone(context);
    }
}
