// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.AssociationTombstone;
import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.event.RegistryEvent.ConfigTombstone;
import io.incipit.registry.domain.event.RegistryEvent.ContextPut;
import io.incipit.registry.domain.event.RegistryEvent.ContextTombstone;
import io.incipit.registry.domain.event.RegistryEvent.IdFloorPut;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.event.RegistryEvent.ModeTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SubjectCleared;
import io.incipit.registry.domain.event.RegistryEvent.SubjectClearedTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SubjectDeleted;
import io.incipit.registry.domain.event.RegistryEvent.SubjectDeletedTombstone;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import java.util.Objects;
import java.util.Optional;

/** Takes facts out of keys and values; what stands in headers is not its business. */
final class FactReader {

    private static final String NO_FACT = "A NOOP has no fact in key and value";

    private FactReader() {}

    static RegistryEvent tombstone(RecordKey key) {
        Subject subject = key.subject();
        return switch (key.type()) {
            case SCHEMA -> new SchemaTombstone(subject, new Version(key.version()));
            case CONFIG -> new ConfigTombstone(Scope.of(subject));
            case MODE -> new ModeTombstone(Scope.of(subject));
            case DELETE_SUBJECT -> new SubjectDeletedTombstone(subject);
            case CLEAR_SUBJECT -> new SubjectClearedTombstone(Scope.of(subject));
            case CONTEXT -> new ContextTombstone(subject.context());
            case ASSOC -> new AssociationTombstone(Objects.requireNonNull(key.association()));
            case NOOP -> throw new IllegalArgumentException(NO_FACT);
        };
    }

    static RegistryEvent put(RecordKey key, byte[] bytes) throws UnreadableRecord {
        Optional<SchemaPut> usual = key.type() == KeyType.SCHEMA ? OwnSchemaValue.read(key, bytes) : Optional.empty();
        return usual.isPresent() ? usual.get() : putOfJson(key, bytes);
    }

    private static RegistryEvent putOfJson(RecordKey key, byte[] bytes) throws UnreadableRecord {
        JsonMembers value = JsonMembers.read("value", bytes);
        Subject subject = key.subject();
        return switch (key.type()) {
            case SCHEMA -> SchemaJson.read(key, value);
            case CONFIG -> new ConfigPut(Scope.of(subject), ConfigJson.read(value));
            case MODE -> new ModePut(Scope.of(subject), value.required("mode", value.constant("mode", Mode.class)));
            case DELETE_SUBJECT -> deleted(subject, value);
            case CLEAR_SUBJECT -> new SubjectCleared(Scope.of(subject));
            case CONTEXT -> new ContextPut(subject.context());
            case ASSOC -> AssociationJson.read(Objects.requireNonNull(key.association()), value);
            case NOOP -> throw new IllegalArgumentException(NO_FACT);
        };
    }

    private static RegistryEvent deleted(Subject subject, JsonMembers value) throws UnreadableRecord {
        Integer floor = value.integer("idFloor");
        if (floor != null && subject.name().equals(Subject.RESERVED_EMPTY)) {
            return new IdFloorPut(subject.context(), floor);
        }
        return new SubjectDeleted(subject, value.requiredInteger("version"));
    }
}
