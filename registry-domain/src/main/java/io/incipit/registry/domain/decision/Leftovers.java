// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.ConfigTombstone;
import io.incipit.registry.domain.event.RegistryEvent.ModeTombstone;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.state.RegistryState;
import java.util.ArrayList;
import java.util.List;

/** What goes with the last version of a subject: its own mode and configuration. */
final class Leftovers {

    private Leftovers() {}

    static List<RegistryEvent> of(RegistryState state, Scope scope) {
        List<RegistryEvent> events = new ArrayList<>();
        if (state.mode(scope).isPresent()) {
            events.add(new ModeTombstone(scope));
        }
        if (state.config(scope).isPresent()) {
            events.add(new ConfigTombstone(scope));
        }
        return events;
    }
}
