// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SubjectCleared;
import io.incipit.registry.domain.event.RegistryEvent.SubjectDeleted;
import io.incipit.registry.domain.model.RegisteredSchema;
import java.util.List;
import java.util.stream.Stream;

/** How much content a fact takes out of a state, in bytes. */
final class Lost {

    private Lost() {}

    /** @param replaced what stood where the fact changes something */
    static long by(RegistryEvent event, List<RegistryEvent> replaced, RegistryState before) {
        if (event instanceof SchemaTombstone tombstone) {
            return weight(before.versions(tombstone.subject()).get(tombstone.version()).stream());
        }
        if (event instanceof SubjectCleared cleared) {
            return weight(before.schemas().softDeletedIn(cleared.scope()).stream());
        }
        if (event instanceof SubjectDeleted) {
            // Only the flags of its versions are others.
            return 0;
        }
        long bytes = 0;
        for (RegistryEvent old : replaced) {
            bytes += weightUnlessKept(old, event);
        }
        return bytes;
    }

    private static long weightUnlessKept(RegistryEvent old, RegistryEvent event) {
        if (old instanceof SchemaPut before) {
            boolean isKept = event instanceof SchemaPut put && put.schema().equals(before.schema());
            return isKept ? 0 : before.schema().weight();
        }
        return old.toString().length();
    }

    private static long weight(Stream<RegisteredSchema> schemas) {
        return schemas.mapToLong(schema -> schema.schema().weight()).sum();
    }
}
