// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.event.RegistryEvent.HolderAnnounced;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.LogStamp;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.state.RegistryState;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sees to it that this node does not write while another registry, which no right to write holds off, writes the same
 * log. What the log tells of one counts until the operator says that it has stopped; that is said once, in the first
 * announcement.
 *
 * <p>Thread-safe; {@link #announced()} is the lane's.
 */
final class SoleWriter {

    private final Projection projection;
    private final String log;
    private final AtomicBoolean takeoverOwed;

    /** @param eligible whether this node ever writes; one that does not cannot write the operator's word down either */
    SoleWriter(Projection projection, LogClaim claim, boolean eligible) {
        this.projection = projection;
        this.log = claim.log();
        this.takeoverOwed = new AtomicBoolean(eligible && claim.takeover());
    }

    /** Why this node does not write now; empty if the log tells of nobody else. */
    Optional<String> refusal() {
        return refusal(projection.state());
    }

    /**
     * Lets pass if nobody else writes, as far as this state knows.
     *
     * @throws RegistryException.Unavailable when another registry does; nothing was written
     */
    void require(RegistryState state) {
        refusal(state).ifPresent(why -> {
            throw RegistryException.storeFailed(why, null);
        });
    }

    /**
     * The same as of the newest state.
     *
     * @throws RegistryException.Unavailable when another registry writes; nothing was written
     */
    void require() {
        require(projection.state());
    }

    /** How a holder announces itself: with the operator's word for as long as the log has not heard it. */
    HolderAnnounced announcement(Holder self) {
        return new HolderAnnounced(Optional.of(self), takeoverOwed.get());
    }

    /** Whether the operator's word is still to be written down. */
    boolean owesTakeover() {
        return takeoverOwed.get();
    }

    /** An announcement is in the log: whoever writes from now on has not stopped. */
    void announced() {
        takeoverOwed.set(false);
    }

    private Optional<String> refusal(RegistryState state) {
        return takeoverOwed.get()
                ? Optional.empty()
                : state.foreignWriter().map(stamp -> "%s, %s".formatted(found(stamp), remedy()));
    }

    private String found(LogStamp stamp) {
        return "Another writer at offset %d of %s (%s)"
                .formatted(stamp.offset(), log, Instant.ofEpochMilli(stamp.timestampMs()));
    }

    private static String remedy() {
        return "while a node of this registry held the right to write: another registry uses this topic. Stop it, then "
                + "start one node of this registry with --takeover. Reads are served, nothing was written";
    }
}
