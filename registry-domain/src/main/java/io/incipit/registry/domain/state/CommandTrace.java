// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import io.incipit.registry.domain.event.RegistryEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command did, as the log tells it.
 *
 * @param offset of its last record
 * @param written its facts, in order
 * @param replaced what stood before where they changed something
 */
public record CommandTrace(long offset, List<RegistryEvent> written, List<RegistryEvent> replaced) {

    public CommandTrace {
        written = List.copyOf(written);
        replaced = List.copyOf(replaced);
    }

    CommandTrace plus(long newOffset, RegistryEvent event, List<RegistryEvent> undone) {
        return new CommandTrace(newOffset, joined(written, List.of(event)), joined(replaced, undone));
    }

    private static List<RegistryEvent> joined(List<RegistryEvent> first, List<RegistryEvent> second) {
        List<RegistryEvent> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
