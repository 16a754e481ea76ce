// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.decision.Repair;
import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.HolderAnnounced;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.AppendFailed;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.domain.spi.Tenure;
import io.incipit.registry.domain.state.RegistryState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * This node's right to write: takes it when it is needed, owes the log an announcement and repairs after taking it, and
 * gives it up when it is doubtful.
 *
 * <p>Only the lane's thread uses it. Its fields change with the tenure.
 */
final class WriteAccess {

    /**
     * The right to write, as long as the log has its life.
     *
     * @param used whether something was appended under it
     */
    private record Held(Tenure tenure, long life, boolean used) {}

    private static final Duration ANNOUNCEMENT_EVERY = Duration.ofHours(6);

    private final EventLog log;
    private final Projection projection;
    private final WriteRoute route;
    private final Turn turn;
    private @Nullable Held held;
    private List<RegistryEvent> owed = List.of();
    private Deadline nextAnnouncement = Deadline.in(ANNOUNCEMENT_EVERY);

    WriteAccess(EventLog log, Projection projection, WriteRoute route) {
        this.log = log;
        this.projection = projection;
        this.route = route;
        this.turn = new Turn(projection, route);
    }

    boolean isHeld() {
        return held != null;
    }

    /** Whether the right that is held was of use before. */
    boolean isUsed() {
        return held != null && held.used();
    }

    /** Whether another node said something about the right since this one took it last. */
    boolean isOthers() {
        return route.others().isPresent();
    }

    /**
     * Makes sure that this node holds the right and knows all that was written before.
     *
     * @throws RegistryException.HeldElsewhere when another node is to write; nothing was written
     * @throws RegistryException.Unavailable when this node cannot; nothing was written
     */
    void ensure(Deadline deadline) throws InterruptedException {
        if (held != null && held.life() == projection.life()) {
            if (!isOthers()) {
                return;
            }
            turn.wasTaken();
        }
        letGo();
        turn.await(deadline);
        acquire(deadline);
    }

    /**
     * Takes the right, whoever has it.
     *
     * @throws RegistryException.Unavailable when that does not succeed; nothing was written
     */
    void acquire(Deadline deadline) throws InterruptedException {
        letGo();
        long life = projection.life();
        long heard = projection.state().position();
        Tenure fresh = log.acquire();
        held = new Held(fresh, life, false);
        requireSameLog(heard, fresh.barrier());
        turn.acquired();
        route.taken(life, fresh.barrier());
        if (!projection.await(fresh.barrier(), deadline)) {
            letGo();
            throw RegistryException.timedOut(
                    "The right to write was taken, but the log could not be read up to offset %d in time (read: %d); "
                                    .formatted(
                                            fresh.barrier(), projection.state().position())
                            + "nothing was written. If this stays so, another writer's transaction is open on the topic: "
                            + "kafka-transactions.sh find-hanging names it and kafka-transactions.sh abort ends it",
                    null);
        }
        try {
            owed = debts(fresh);
        } catch (RuntimeException e) {
            // Without what is owed nothing must be written under it.
            letGo();
            throw e;
        }
    }

    /** What was heard of a log that is no more must not be what the next write is decided on. */
    private void requireSameLog(long heard, long end) {
        if (end < heard) {
            letGo();
            throw RegistryException.storeFailed(
                    "The log ends at offset %d, but had been read up to %d: it was created anew or cut off, and is about "
                                    .formatted(end, heard)
                            + "to be read from its beginning; nothing was written",
                    null);
        }
    }

    /** The right, which is held. */
    Tenure tenure() {
        return held().tenure();
    }

    /** The life of the log that the right was taken for. */
    long life() {
        return held().life();
    }

    private Held held() {
        if (held == null) {
            throw new IllegalStateException("Nothing is written without the right to write");
        }
        return held;
    }

    /**
     * The state to decide on.
     *
     * @throws RegistryException.Unavailable when the log is not the one any more that the right was taken for
     */
    RegistryState state() {
        return projection
                .stateIn(life())
                .orElseThrow(() -> RegistryException.storeFailed(
                        "The log is being read anew from its beginning; nothing was written", null));
    }

    /**
     * The state to decide on, if no other registry writes the log.
     *
     * @throws RegistryException.Unavailable when one does, or the log is not the one any more
     */
    RegistryState stateToWriteOn() {
        RegistryState newest = state();
        route.sole().require(newest);
        return newest;
    }

    /** Whether the log must hear the operator's word, so that the other nodes write again. */
    boolean owesTakeover() {
        return route.isEligible() && route.sole().owesTakeover();
    }

    /** What is to be committed before anything else: repairs after the announcement, or an announcement that is due. */
    Optional<LogWrite> due() {
        if (owed.isEmpty() && nextAnnouncement.hasPassed() && isHeld()) {
            owed = List.of(route.sole().announcement(route.self()));
        }
        return owed.isEmpty() ? Optional.empty() : Optional.of(LogWrite.of(owed));
    }

    /** Appends; the tenure is over when that fails. */
    long append(List<LogWrite> writes) throws AppendFailed {
        Held current = held();
        try {
            long position = current.tenure().append(writes);
            turn.wasOfUse();
            held = new Held(current.tenure(), current.life(), true);
            if (!owed.isEmpty()) {
                // What is owed begins with an announcement; others do not repeat it.
                route.sole().announced();
                nextAnnouncement = Deadline.in(ANNOUNCEMENT_EVERY);
                owed = List.of();
            }
            return position;
        } catch (AppendFailed e) {
            if (e.isFenced()) {
                turn.wasTaken();
            }
            letGo();
            throw e;
        }
    }

    /** Gives the right up without a word in the log. */
    void letGo() {
        if (held != null) {
            held.tenure().close();
            held = null;
            route.letGo();
        }
        owed = List.of();
    }

    /** Gives the right up and tells the others, as far as that is possible. */
    void sayGoodbye() {
        // Letting go would make the log forget another registry.
        boolean alone = route.sole().refusal().isEmpty();
        if (held != null && held.life() == projection.life() && !isOthers() && alone) {
            try {
                List<RegistryEvent> last = new ArrayList<>(owed);
                last.add(new HolderAnnounced(Optional.empty()));
                held.tenure().append(List.of(LogWrite.of(last)));
            } catch (AppendFailed e) {
                // The announcement is a hint: without it the next writer tries this node first, and then takes over.
                letGo();
            }
        }
        letGo();
    }

    private List<RegistryEvent> debts(Tenure fresh) {
        List<RegistryEvent> facts = new ArrayList<>();
        facts.add(route.sole().announcement(route.self()));
        List<LogEntry> aborted = fresh.aborted(projection.lastHeard());
        facts.addAll(Repair.of(state(), aborted));
        return facts;
    }
}
