// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.AssociationTombstone;
import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.event.RegistryEvent.ConfigTombstone;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.event.RegistryEvent.ModeTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.event.RegistryEvent.SubjectDeleted;
import io.incipit.registry.domain.model.Scope;
import java.util.List;
import java.util.stream.Stream;

/** What stood where a fact changed something, as far as the answer to a repeated command needs it. */
final class Replaced {

    private Replaced() {}

    static List<RegistryEvent> by(RegistryEvent event, RegistryState before) {
        if (event instanceof SchemaPut put) {
            return before.versions(put.subject())
                    .get(put.version())
                    .<List<RegistryEvent>>map(present -> List.of(SchemaPut.of(present)))
                    .orElse(List.of());
        }
        if (event instanceof SubjectDeleted deleted) {
            return before.versions(deleted.subject()).live().stream()
                    .filter(schema -> schema.version().number() <= deleted.upTo())
                    .<RegistryEvent>map(SchemaPut::of)
                    .toList();
        }
        if (event instanceof AssociationTombstone tombstone) {
            return before.associations().find(tombstone.key()).stream()
                    .<RegistryEvent>map(AssociationIndex::put)
                    .toList();
        }
        return setting(event, before);
    }

    private static List<RegistryEvent> setting(RegistryEvent event, RegistryState before) {
        if (event instanceof ConfigPut put) {
            return config(put.scope(), before).toList();
        }
        if (event instanceof ConfigTombstone tombstone) {
            return config(tombstone.scope(), before).toList();
        }
        if (event instanceof ModePut put) {
            return mode(put.scope(), before).toList();
        }
        if (event instanceof ModeTombstone tombstone) {
            return mode(tombstone.scope(), before).toList();
        }
        return List.of();
    }

    private static Stream<RegistryEvent> config(Scope scope, RegistryState before) {
        return before.config(scope).stream().map(config -> new ConfigPut(scope, config));
    }

    private static Stream<RegistryEvent> mode(Scope scope, RegistryState before) {
        return before.mode(scope).stream().map(mode -> new ModePut(scope, mode));
    }
}
