// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.model.CommandId;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Queue;
import java.util.List;
import java.util.Optional;

/** What the last commands did. Immutable. Memory, not truth: compaction may have lost the older ones. */
record CommandMemory(Map<CommandId, CommandTrace> traces, Queue<CommandId> order) {

    static final int CAPACITY = 10_000;

    static final CommandMemory EMPTY = new CommandMemory(HashMap.empty(), Queue.empty());

    Optional<CommandTrace> find(CommandId command) {
        return traces.get(command).toJavaOptional();
    }

    CommandMemory plus(CommandId command, long offset, RegistryEvent event, List<RegistryEvent> undone) {
        Optional<CommandTrace> known = find(command);
        CommandTrace trace = known.orElseGet(() -> new CommandTrace(offset, List.of(), List.of()))
                .plus(offset, event, undone);
        Map<CommandId, CommandTrace> more = traces.put(command, trace);
        if (known.isPresent()) {
            return new CommandMemory(more, order);
        }
        Queue<CommandId> longer = order.enqueue(command);
        if (more.size() <= CAPACITY) {
            return new CommandMemory(more, longer);
        }
        return longer.dequeue().apply((oldest, rest) -> new CommandMemory(more.remove(oldest), rest));
    }
}
