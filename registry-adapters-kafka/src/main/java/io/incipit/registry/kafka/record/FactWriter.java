// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

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
import io.incipit.registry.domain.event.RegistryEvent.Visitor;
import io.incipit.registry.domain.model.Subject;

/** Puts each kind of fact into its key and value. */
final class FactWriter implements Visitor<KeyedValue> {

    @Override
    public KeyedValue schemaPut(SchemaPut event) {
        return KeyedValue.put(
                RecordKey.schema(event.subject(), event.version()), json -> SchemaJson.write(json, event));
    }

    @Override
    public KeyedValue schemaTombstone(SchemaTombstone event) {
        return KeyedValue.tombstone(RecordKey.schema(event.subject(), event.version()));
    }

    @Override
    public KeyedValue subjectDeleted(SubjectDeleted event) {
        return KeyedValue.put(RecordKey.of(KeyType.DELETE_SUBJECT, event.subject()), json -> {
            json.writeStringField("subject", event.subject().toString());
            json.writeNumberField("version", event.upTo());
        });
    }

    @Override
    public KeyedValue subjectDeletedTombstone(SubjectDeletedTombstone event) {
        return KeyedValue.tombstone(RecordKey.of(KeyType.DELETE_SUBJECT, event.subject()));
    }

    @Override
    public KeyedValue subjectCleared(SubjectCleared event) {
        return KeyedValue.put(
                RecordKey.of(KeyType.CLEAR_SUBJECT, event.scope()),
                json -> JsonBytes.text(json, "subject", event.scope().toString()));
    }

    @Override
    public KeyedValue subjectClearedTombstone(SubjectClearedTombstone event) {
        return KeyedValue.tombstone(RecordKey.of(KeyType.CLEAR_SUBJECT, event.scope()));
    }

    @Override
    public KeyedValue configPut(ConfigPut event) {
        return KeyedValue.put(
                RecordKey.of(KeyType.CONFIG, event.scope()),
                json -> ConfigJson.write(json, event.scope(), event.config()));
    }

    @Override
    public KeyedValue configTombstone(ConfigTombstone event) {
        return KeyedValue.tombstone(RecordKey.of(KeyType.CONFIG, event.scope()));
    }

    @Override
    public KeyedValue modePut(ModePut event) {
        return KeyedValue.put(RecordKey.of(KeyType.MODE, event.scope()), json -> {
            JsonBytes.text(json, "subject", event.scope().toString());
            JsonBytes.constant(json, "mode", event.mode());
        });
    }

    @Override
    public KeyedValue modeTombstone(ModeTombstone event) {
        return KeyedValue.tombstone(RecordKey.of(KeyType.MODE, event.scope()));
    }

    @Override
    public KeyedValue contextPut(ContextPut event) {
        return KeyedValue.put(
                RecordKey.context(event.context()), json -> RecordKey.writeContext(json, event.context()));
    }

    @Override
    public KeyedValue contextTombstone(ContextTombstone event) {
        return KeyedValue.tombstone(RecordKey.context(event.context()));
    }

    @Override
    public KeyedValue associationPut(AssociationPut event) {
        return KeyedValue.put(
                RecordKey.association(event.association().key()), json -> AssociationJson.write(json, event));
    }

    @Override
    public KeyedValue associationTombstone(AssociationTombstone event) {
        return KeyedValue.tombstone(RecordKey.association(event.key()));
    }

    /** To other registries this is the soft deletion of no version of a subject that cannot be. */
    @Override
    public KeyedValue idFloorPut(IdFloorPut event) {
        Subject bearer = new Subject(event.context(), Subject.RESERVED_EMPTY);
        return KeyedValue.put(RecordKey.of(KeyType.DELETE_SUBJECT, bearer), json -> {
            json.writeStringField("subject", bearer.toString());
            json.writeNumberField("version", 0);
            json.writeNumberField("idFloor", event.floor());
        });
    }

    /** Who holds stands in the headers. */
    @Override
    public KeyedValue holderAnnounced(HolderAnnounced event) {
        return KeyedValue.tombstone(RecordKey.NOOP);
    }

    @Override
    public KeyedValue foreignRecord(ForeignRecord event) {
        throw new IllegalArgumentException("What we write is no other registry's");
    }
}
