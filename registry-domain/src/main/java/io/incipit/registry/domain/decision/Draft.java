// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.AssociatedSubject;
import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.model.LogStamp;
import io.incipit.registry.domain.state.RegistryState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A decision of several steps, as far as it has come. Immutable.
 *
 * @param state as it will be
 * @param made the associations that were made or changed
 */
record Draft(RegistryState state, List<RegistryEvent> events, List<AssociatedSubject> made) {

    Draft {
        events = List.copyOf(events);
        made = List.copyOf(made);
    }

    static Draft on(RegistryState state) {
        return new Draft(state, List.of(), List.of());
    }

    /** Offsets are guessed and times are none: the state is dropped when the log has told. */
    Draft plus(List<? extends RegistryEvent> more) {
        RegistryState after = state;
        for (RegistryEvent event : more) {
            after = after.replay(new LogEntry(event, new LogStamp(after.position(), 0), Optional.empty()));
        }
        return new Draft(after, joined(events, more), made);
    }

    Draft plus(RegistryEvent event) {
        return plus(List.of(event));
    }

    Draft with(AssociatedSubject another) {
        return new Draft(state, events, joined(made, List.of(another)));
    }

    private static <T> List<T> joined(List<T> first, List<? extends T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
