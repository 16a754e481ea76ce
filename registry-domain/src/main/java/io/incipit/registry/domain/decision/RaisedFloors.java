// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.IdFloorPut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the ids of aborted facts as used: somebody may have read them. */
final class RaisedFloors {

    private RaisedFloors() {}

    static List<RegistryEvent> of(RegistryState committed, List<LogEntry> aborted) {
        Map<Context, Integer> highest = new TreeMap<>();
        for (LogEntry entry : aborted) {
            if (entry.event() instanceof SchemaPut put) {
                highest.merge(put.id().context(), put.id().value(), Math::max);
            } else if (entry.event() instanceof IdFloorPut floor) {
                highest.merge(floor.context(), floor.floor(), Math::max);
            }
        }
        return highest.entrySet().stream()
                .filter(entry -> entry.getValue() > committed.highestId(entry.getKey()))
                .<RegistryEvent>map(entry -> new IdFloorPut(entry.getKey(), entry.getValue()))
                .toList();
    }
}
