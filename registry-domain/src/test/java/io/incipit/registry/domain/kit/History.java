// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.kit;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Map;

/**
 * What was written to a log.
 *
 * @param committed what replay hears
 * @param everything what a reader of everything sees: aborted facts too, as if they were true
 * @param highestIds the highest id that any fact of a context bore, aborted ones included
 * @param ends after how many of the committed facts a commit was complete, ascending
 */
public record History(
        List<LogEntry> committed, List<LogEntry> everything, Map<Context, Integer> highestIds, List<Integer> ends) {

    public History {
        committed = List.copyOf(committed);
        everything = List.copyOf(everything);
        highestIds = Map.copyOf(highestIds);
        ends = List.copyOf(ends);
    }

    public RegistryState replayed() {
        return replay(RegistryState.EMPTY, committed);
    }

    public static RegistryState replay(RegistryState before, List<LogEntry> entries) {
        RegistryState state = before;
        for (LogEntry entry : entries) {
            state = state.replay(entry);
        }
        return state;
    }
}
