// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.kit;

import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;

/** The key that a fact's record has in a topic, in some spelling. */
final class RecordKey implements RegistryEvent.Visitor<String> {

    static final RecordKey OF = new RecordKey();

    private RecordKey() {}

    @Override
    public String schemaPut(RegistryEvent.SchemaPut event) {
        return schema(event.subject(), event.version());
    }

    @Override
    public String schemaTombstone(RegistryEvent.SchemaTombstone event) {
        return schema(event.subject(), event.version());
    }

    @Override
    public String subjectDeleted(RegistryEvent.SubjectDeleted event) {
        return "DELETE_SUBJECT " + event.subject();
    }

    @Override
    public String subjectDeletedTombstone(RegistryEvent.SubjectDeletedTombstone event) {
        return "DELETE_SUBJECT " + event.subject();
    }

    @Override
    public String subjectCleared(RegistryEvent.SubjectCleared event) {
        return scoped("CLEAR_SUBJECT", event.scope());
    }

    @Override
    public String subjectClearedTombstone(RegistryEvent.SubjectClearedTombstone event) {
        return scoped("CLEAR_SUBJECT", event.scope());
    }

    @Override
    public String configPut(RegistryEvent.ConfigPut event) {
        return scoped("CONFIG", event.scope());
    }

    @Override
    public String configTombstone(RegistryEvent.ConfigTombstone event) {
        return scoped("CONFIG", event.scope());
    }

    @Override
    public String modePut(RegistryEvent.ModePut event) {
        return scoped("MODE", event.scope());
    }

    @Override
    public String modeTombstone(RegistryEvent.ModeTombstone event) {
        return scoped("MODE", event.scope());
    }

    @Override
    public String contextPut(RegistryEvent.ContextPut event) {
        return "CONTEXT " + event.context();
    }

    @Override
    public String contextTombstone(RegistryEvent.ContextTombstone event) {
        return "CONTEXT " + event.context();
    }

    @Override
    public String idFloorPut(RegistryEvent.IdFloorPut event) {
        return "DELETE_SUBJECT " + new Subject(event.context(), Subject.RESERVED_EMPTY);
    }

    @Override
    public String associationPut(RegistryEvent.AssociationPut event) {
        return "ASSOC " + event.association().key();
    }

    @Override
    public String associationTombstone(RegistryEvent.AssociationTombstone event) {
        return "ASSOC " + event.key();
    }

    @Override
    public String holderAnnounced(RegistryEvent.HolderAnnounced event) {
        return "NOOP";
    }

    @Override
    public String foreignRecord(RegistryEvent.ForeignRecord event) {
        return "NOOP";
    }

    private static String schema(Subject subject, Version version) {
        return "SCHEMA " + subject + " " + version;
    }

    private static String scoped(String type, Scope scope) {
        return type + " " + scope.context() + " " + scope.name();
    }
}
