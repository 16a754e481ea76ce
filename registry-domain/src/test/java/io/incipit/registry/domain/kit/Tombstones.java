// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.kit;

import io.incipit.registry.domain.event.RegistryEvent;

/** Which facts have records without a value; announcements have none either. */
final class Tombstones implements RegistryEvent.Visitor<Boolean> {

    static final Tombstones ARE = new Tombstones();

    private Tombstones() {}

    @Override
    public Boolean schemaPut(RegistryEvent.SchemaPut event) {
        return false;
    }

    @Override
    public Boolean schemaTombstone(RegistryEvent.SchemaTombstone event) {
        return true;
    }

    @Override
    public Boolean subjectDeleted(RegistryEvent.SubjectDeleted event) {
        return false;
    }

    @Override
    public Boolean subjectDeletedTombstone(RegistryEvent.SubjectDeletedTombstone event) {
        return true;
    }

    @Override
    public Boolean subjectCleared(RegistryEvent.SubjectCleared event) {
        return false;
    }

    @Override
    public Boolean subjectClearedTombstone(RegistryEvent.SubjectClearedTombstone event) {
        return true;
    }

    @Override
    public Boolean configPut(RegistryEvent.ConfigPut event) {
        return false;
    }

    @Override
    public Boolean configTombstone(RegistryEvent.ConfigTombstone event) {
        return true;
    }

    @Override
    public Boolean modePut(RegistryEvent.ModePut event) {
        return false;
    }

    @Override
    public Boolean modeTombstone(RegistryEvent.ModeTombstone event) {
        return true;
    }

    @Override
    public Boolean contextPut(RegistryEvent.ContextPut event) {
        return false;
    }

    @Override
    public Boolean contextTombstone(RegistryEvent.ContextTombstone event) {
        return true;
    }

    @Override
    public Boolean idFloorPut(RegistryEvent.IdFloorPut event) {
        return false;
    }

    @Override
    public Boolean associationPut(RegistryEvent.AssociationPut event) {
        return false;
    }

    @Override
    public Boolean associationTombstone(RegistryEvent.AssociationTombstone event) {
        return true;
    }

    @Override
    public Boolean holderAnnounced(RegistryEvent.HolderAnnounced event) {
        return true;
    }

    @Override
    public Boolean foreignRecord(RegistryEvent.ForeignRecord event) {
        return true;
    }
}
