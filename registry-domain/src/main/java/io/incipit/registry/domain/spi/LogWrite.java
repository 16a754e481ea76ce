// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.spi;

import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.model.CommandId;
import java.util.List;
import java.util.Optional;

/**
 * The facts of one command, to be appended together.
 *
 * @param command its id, which goes with each of its records; absent for announcements and repairs
 */
public record LogWrite(Optional<CommandId> command, List<RegistryEvent> events) {

    public LogWrite {
        events = List.copyOf(events);
    }

    /** Facts that belong to no command. */
    public static LogWrite of(List<RegistryEvent> events) {
        return new LogWrite(Optional.empty(), events);
    }
}
