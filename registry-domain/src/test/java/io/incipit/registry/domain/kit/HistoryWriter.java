// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.kit;

import io.incipit.registry.domain.decision.IdFloors;
import io.incipit.registry.domain.decision.Repair;
import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.LogStamp;
import io.incipit.registry.domain.state.RegistryState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a history as the lane does: floors with the facts that need them, repairs after what was aborted. */
final class HistoryWriter {

    private final List<LogEntry> committed = new ArrayList<>();
    private final List<LogEntry> everything = new ArrayList<>();
    private final Map<Context, Integer> highestIds = new HashMap<>();
    private final List<Integer> ends = new ArrayList<>();
    private RegistryState state = RegistryState.EMPTY;
    private long offset;
    private int commands;

    RegistryState state() {
        return state;
    }

    void commit(List<RegistryEvent> events) {
        if (!events.isEmpty()) {
            commands++;
            events.forEach(event -> add(event, Optional.of(new CommandId("c" + commands))));
            IdFloors.missingIn(state).forEach(floor -> add(floor, Optional.of(new CommandId("c" + commands))));
            end();
        }
    }

    /** Others write what they like, and add no floors. */
    void commitForeign(List<RegistryEvent> events) {
        events.forEach(event -> add(event, Optional.empty()));
        end();
    }

    /**
     * Appends that never commit, one after the other, each by a holder that begins with the repairs of what failed before
     * it; and the repairs that commit at last.
     */
    void abort(List<List<RegistryEvent>> appends) {
        List<LogEntry> aborted = new ArrayList<>();
        for (List<RegistryEvent> events : appends) {
            List<RegistryEvent> append = new ArrayList<>(Repair.of(state, aborted));
            append.addAll(events);
            for (RegistryEvent event : append) {
                aborted.add(new LogEntry(event, new LogStamp(offset++, offset), Optional.empty()));
                count(event);
            }
            offset++;
        }
        everything.addAll(aborted);
        Repair.of(state, aborted).forEach(repair -> add(repair, Optional.empty()));
        end();
    }

    History history() {
        return new History(committed, everything, highestIds, ends);
    }

    private void add(RegistryEvent event, Optional<CommandId> command) {
        LogEntry entry = new LogEntry(event, new LogStamp(offset++, offset), command);
        committed.add(entry);
        everything.add(entry);
        count(event);
        state = state.replay(entry);
    }

    private void end() {
        offset++;
        ends.add(committed.size());
    }

    private void count(RegistryEvent event) {
        if (event instanceof SchemaPut put) {
            highestIds.merge(put.id().context(), put.id().value(), Math::max);
        }
    }
}
