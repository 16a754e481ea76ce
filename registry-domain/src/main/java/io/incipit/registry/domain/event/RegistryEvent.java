// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.event;

import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.AssociationKey;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A fact in the schemas log.
 *
 * <p>The log is compacted: a fact may outlive every fact before it. So each one is a whole put or a tombstone of one
 * key, never a change relative to an earlier fact. Two kinds speak of other keys and carry how far they reach:
 * {@link SubjectDeleted} and {@link SubjectCleared}.
 */
public sealed interface RegistryEvent {

    <R> R accept(Visitor<R> visitor);

    /** One version of a subject now reads so; soft deletion is a put with the flag set. */
    record SchemaPut(Subject subject, Version version, SchemaId id, Schema schema, boolean softDeleted)
            implements RegistryEvent {

        /** The fact that lets this stand as it does. */
        public static SchemaPut of(RegisteredSchema schema) {
            return new SchemaPut(
                    schema.subject(), schema.version(), schema.id(), schema.schema(), schema.softDeleted());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.schemaPut(this);
        }
    }

    /** One version of a subject is gone for good. */
    record SchemaTombstone(Subject subject, Version version) implements RegistryEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.schemaTombstone(this);
        }
    }

    /** All versions from 1 to {@code upTo} that stand before this fact are soft-deleted; 0 reaches none. */
    record SubjectDeleted(Subject subject, int upTo) implements RegistryEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.subjectDeleted(this);
        }
    }

    /** The key of a {@link SubjectDeleted} holds nothing any more; what it did stays done. */
    record SubjectDeletedTombstone(Subject subject) implements RegistryEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.subjectDeletedTombstone(this);
        }
    }

    /** All soft-deleted versions in the scope that stand before this fact are gone. */
    record SubjectCleared(Scope scope) implements RegistryEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.subjectCleared(this);
        }
    }

    /** The key of a {@link SubjectCleared} holds nothing any more; what it did stays done. */
    record SubjectClearedTombstone(Scope scope) implements RegistryEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.subjectClearedTombstone(this);
        }
    }

    /** The configuration of a scope now reads so. */
    record ConfigPut(Scope scope, Config config) implements RegistryEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.configPut(this);
        }
    }

    /** The scope has no configuration of its own any more. */
    record ConfigTombstone(Scope scope) implements RegistryEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.configTombstone(this);
        }
    }

    /** The mode of a scope is now this. */
    record ModePut(Scope scope, Mode mode) implements RegistryEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.modePut(this);
        }
    }

    /** The scope has no mode of its own any more. */
    record ModeTombstone(Scope scope) implements RegistryEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.modeTombstone(this);
        }
    }

    /** The context is known. */
    record ContextPut(Context context) implements RegistryEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.contextPut(this);
        }
    }

    /** The context is not known any more. */
    record ContextTombstone(Context context) implements RegistryEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.contextTombstone(this);
        }
    }

    /** Ids up to this one have been used in the context, whatever became of their schemas. A floor only rises. */
    record IdFloorPut(Context context, int floor) implements RegistryEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.idFloorPut(this);
        }
    }

    /**
     * An association now reads so.
     *
     * @param createdMs when it was first made, in milliseconds since 1970; empty if this is its first fact
     */
    record AssociationPut(Association association, OptionalLong createdMs) implements RegistryEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.associationPut(this);
        }
    }

    /** The association is gone for good. */
    record AssociationTombstone(AssociationKey key) implements RegistryEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.associationTombstone(this);
        }
    }

    /**
     * A node announces that it holds the right to write, or (empty) that it let go. A hint, never truth.
     *
     * @param takeover whether the operator has said that the other registries which wrote this log have stopped
     */
    record HolderAnnounced(Optional<Holder> holder, boolean takeover) implements RegistryEvent {

        /** An announcement that says nothing of other registries. */
        public HolderAnnounced(Optional<Holder> holder) {
            this(holder, false);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.holderAnnounced(this);
        }
    }

    /**
     * The record that stands here is another registry's, whatever it says: what can be understood of it is a fact of its
     * own, after this one. Never written, only read.
     */
    record ForeignRecord() implements RegistryEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.foreignRecord(this);
        }
    }

    /** One method for each kind of fact: a new kind does not compile until every visitor takes it. */
    interface Visitor<R> {
        R schemaPut(SchemaPut event);

        R schemaTombstone(SchemaTombstone event);

        R subjectDeleted(SubjectDeleted event);

        R subjectDeletedTombstone(SubjectDeletedTombstone event);

        R subjectCleared(SubjectCleared event);

        R subjectClearedTombstone(SubjectClearedTombstone event);

        R configPut(ConfigPut event);

        R configTombstone(ConfigTombstone event);

        R modePut(ModePut event);

        R modeTombstone(ModeTombstone event);

        R contextPut(ContextPut event);

        R contextTombstone(ContextTombstone event);

        R idFloorPut(IdFloorPut event);

        R associationPut(AssociationPut event);

        R associationTombstone(AssociationTombstone event);

        R holderAnnounced(HolderAnnounced event);

        R foreignRecord(ForeignRecord event);
    }
}
