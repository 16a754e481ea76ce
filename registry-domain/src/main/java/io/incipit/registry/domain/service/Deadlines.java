// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.model.CommandId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * By when writes must be answered. One that was sent on after it had waited, in vain, and comes back does not begin to
 * wait anew.
 *
 * <p>Thread-safe.
 */
final class Deadlines {

    private static final Duration SENT_ON_FOR = Duration.ofMillis(500);

    private final Duration patience;
    private final Map<CommandId, Deadline> sentOn = new ConcurrentHashMap<>();

    Deadlines(Duration patience) {
        this.patience = patience;
    }

    /** The deadline of a write that comes now. */
    Deadline of(CommandId command) {
        Deadline fresh = Deadline.in(patience);
        Deadline known = sentOn.get(command);
        return known == null || known.hasPassed() ? fresh : Deadline.sooner(known, fresh);
    }

    /** By when a write with that deadline must have had its turn, if there is to be time left to find out what it did. */
    Deadline turnBy(Deadline deadline) {
        return deadline.minus(patience.dividedBy(3));
    }

    /** These have waited here, and are sent on. */
    void sentOn(List<PendingWrite<?>> writes) {
        sentOn.values().removeIf(Deadline::hasPassed);
        writes.forEach(
                write -> sentOn.putIfAbsent(write.command(), write.deadline().plus(SENT_ON_FOR)));
    }

    /** When all of them are over. */
    Deadline latestOf(List<PendingWrite<?>> writes) {
        return writes.stream()
                .map(PendingWrite::deadline)
                .reduce(Deadline::later)
                .orElseGet(() -> Deadline.in(patience));
    }
}
