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
 * <p>They are forgotten by the whole generation, so that none of them costs more than its entry. What they wrote is the
 * state's as well, for as long as it stands; of what does not stand any more there are {@link #MOST_LOST} bytes to a
 * generation, which may cut it short.
 *
 * @param young the last ones
 * @param old those before them, as many as are remembered
 * @param lost how many bytes of content have left the state since the first of the young ones
 */
record CommandMemory(Map<CommandId, CommandTrace> young, Map<CommandId, CommandTrace> old, long lost) {

    static final int CAPACITY = 10_000;

    /** More than 10,000 commands come to that register schemas of 1 KB and delete them for good. */
    static final long MOST_LOST = 16L << 20;

    static final CommandMemory EMPTY = new CommandMemory(HashMap.empty(), HashMap.empty(), 0);

    Optional<CommandTrace> find(CommandId command) {
        return young.get(command).orElse(() -> old.get(command)).toJavaOptional();
    }

    CommandMemory plus(CommandId command, long offset, RegistryEvent event, List<RegistryEvent> undone) {
        CommandTrace trace = find(command)
                .map(known -> known.plus(offset, event, undone))
                .orElseGet(() -> new CommandTrace(offset, List.of(event), undone));
        return grown(young.put(command, trace), lost);
    }

    /** Content of so many bytes stands in the state no more: if anything holds it, it is this. */
    CommandMemory losing(long bytes) {
        return bytes == 0 ? this : grown(young, lost + bytes);
    }

    private CommandMemory grown(Map<CommandId, CommandTrace> more, long moreLost) {
        return more.size() < CAPACITY && moreLost < MOST_LOST
                ? new CommandMemory(more, old, moreLost)
                : new CommandMemory(HashMap.empty(), more, 0);
    }
}
