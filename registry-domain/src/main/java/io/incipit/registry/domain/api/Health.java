// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.Holder;
import java.util.Optional;

/** How this node is. Thread-safe; never waits. */
public interface Health {

    Report report();

    /**
     * How a node is at one moment.
     *
     * @param ready all that was in the log at the start has been replayed
     * @param position how far the log has been replayed
     * @param unreadable records passed over because they cannot be understood, since the start
     * @param firstUnreadable where the first of them stands and why it cannot be understood
     * @param writeRefusal why this node refuses writes; empty when it takes them
     * @param holder the node that announced last that it holds the right to write
     */
    record Report(
            boolean ready,
            long position,
            long unreadable,
            Optional<String> firstUnreadable,
            Optional<String> writeRefusal,
            Optional<Holder> holder) {}
}
