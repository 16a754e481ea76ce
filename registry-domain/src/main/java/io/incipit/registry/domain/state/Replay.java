// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

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
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.LogStamp;
import io.incipit.registry.domain.model.RegisteredSchema;
import java.util.List;

/** What one fact makes of a state: the only place where a state comes from another. */
final class Replay implements RegistryEvent.Visitor<RegistryState> {

    private final RegistryState before;
    private final LogStamp stamp;

    private Replay(RegistryState before, LogStamp stamp) {
        this.before = before;
        this.stamp = stamp;
    }

    static RegistryState of(RegistryState before, LogEntry entry) {
        RegistryState after = entry.event().accept(new Replay(before, entry.stamp()));
        CommandMemory commands = entry.command()
                .map(command -> remembered(command, entry, before, after))
                .orElse(before.commands());
        return after.with(entry.stamp().offset() + 1, commands);
    }

    private static CommandMemory remembered(
            CommandId command, LogEntry entry, RegistryState before, RegistryState after) {
        List<RegistryEvent> replaced = Replaced.by(entry.event(), before);
        return before.commands()
                .losing(Lost.by(entry.event(), replaced, before))
                .plus(command, entry.stamp().offset(), held(entry.event(), after), replaced);
    }

    /** The same fact, said with the objects that the state holds: it would be a second copy of a content otherwise. */
    private static RegistryEvent held(RegistryEvent event, RegistryState after) {
        return event instanceof SchemaPut put
                ? after.versions(put.subject())
                        .get(put.version())
                        .<RegistryEvent>map(SchemaPut::of)
                        .orElse(put)
                : event;
    }

    @Override
    public RegistryState schemaPut(SchemaPut event) {
        return before.with(before.schemas()
                .plus(new RegisteredSchema(
                        event.subject(), event.version(), event.id(), event.schema(), event.softDeleted(), stamp)));
    }

    @Override
    public RegistryState schemaTombstone(SchemaTombstone event) {
        return before.with(before.schemas().minus(event.subject(), event.version()));
    }

    @Override
    public RegistryState subjectDeleted(SubjectDeleted event) {
        SchemaIndex schemas = before.schemas();
        for (RegisteredSchema schema : schemas.versions(event.subject()).live()) {
            if (schema.version().number() <= event.upTo()) {
                schemas = schemas.withFlagOf(schema.deleted());
            }
        }
        SubjectVersions marked = schemas.versions(event.subject()).withDeletedUpTo(event.upTo(), stamp.timestampMs());
        return before.with(schemas.withVersions(event.subject(), marked));
    }

    @Override
    public RegistryState subjectDeletedTombstone(SubjectDeletedTombstone event) {
        SubjectVersions unmarked = before.versions(event.subject()).withoutDeletion();
        return before.with(before.schemas().withVersions(event.subject(), unmarked));
    }

    @Override
    public RegistryState subjectCleared(SubjectCleared event) {
        return before.with(before.schemas().cleared(event.scope()))
                .with(before.settings().withCleared(before.settings().cleared().add(event.scope())));
    }

    @Override
    public RegistryState subjectClearedTombstone(SubjectClearedTombstone event) {
        return before.with(
                before.settings().withCleared(before.settings().cleared().remove(event.scope())));
    }

    @Override
    public RegistryState configPut(ConfigPut event) {
        return before.with(
                before.settings().withConfigs(before.settings().configs().put(event.scope(), event.config())));
    }

    @Override
    public RegistryState configTombstone(ConfigTombstone event) {
        return before.with(
                before.settings().withConfigs(before.settings().configs().remove(event.scope())));
    }

    @Override
    public RegistryState modePut(ModePut event) {
        return before.with(before.settings().withModes(before.settings().modes().put(event.scope(), event.mode())));
    }

    @Override
    public RegistryState modeTombstone(ModeTombstone event) {
        return before.with(before.settings().withModes(before.settings().modes().remove(event.scope())));
    }

    @Override
    public RegistryState contextPut(ContextPut event) {
        return before.with(
                before.settings().withContexts(before.settings().contexts().add(event.context())));
    }

    @Override
    public RegistryState contextTombstone(ContextTombstone event) {
        return before.with(
                before.settings().withContexts(before.settings().contexts().remove(event.context())));
    }

    @Override
    public RegistryState idFloorPut(IdFloorPut event) {
        return before.with(before.schemas().withFloor(event.context(), event.floor()));
    }

    @Override
    public RegistryState associationPut(AssociationPut event) {
        return before.with(before.associations().plus(event, stamp));
    }

    @Override
    public RegistryState associationTombstone(AssociationTombstone event) {
        return before.with(before.associations().minus(event.key()));
    }

    @Override
    public RegistryState holderAnnounced(HolderAnnounced event) {
        return before.with(before.writers().announced(event, stamp));
    }

    @Override
    public RegistryState foreignRecord(ForeignRecord event) {
        return before.with(before.writers().joinedBy(stamp));
    }
}
