// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.event.RegistryEvent;
import java.util.List;

/** The facts a command adds to the log, and the answer to give once they are there. */
public record Decision<R>(R answer, List<RegistryEvent> events) {

    public Decision {
        events = List.copyOf(events);
    }

    public static <R> Decision<R> of(R answer, RegistryEvent... events) {
        return new Decision<>(answer, List.of(events));
    }
}
