// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.model.CommandId;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.List;
import java.util.Optional;

/**
 * What the last commands did: the {@link #CAPACITY} last ones at least, and at most twice as many. Immutable. Memory, not
 * truth: compaction may have lost the older ones.
 *
 * <p>They are forgotten by the whole generation, so that none of them costs more than its entry.
 *
 * @param young the last ones
 * @param old those before them, as many as are remembered
 */
record CommandMemory(Map<CommandId, CommandTrace> young, Map<CommandId, CommandTrace> old) {

    static final int CAPACITY = 10_000;

    static final CommandMemory EMPTY = new CommandMemory(HashMap.empty(), HashMap.empty());

    Optional<CommandTrace> find(CommandId command) {
        return young.get(command).orElse(() -> old.get(command)).toJavaOptional();
    }

    CommandMemory plus(CommandId command, long offset, RegistryEvent event, List<RegistryEvent> undone) {
        CommandTrace trace = find(command)
                .map(known -> known.plus(offset, event, undone))
                .orElseGet(() -> new CommandTrace(offset, List.of(event), undone));
        Map<CommandId, CommandTrace> more = young.put(command, trace);
        return more.size() < CAPACITY ? new CommandMemory(more, old) : new CommandMemory(HashMap.empty(), more);
    }
}
