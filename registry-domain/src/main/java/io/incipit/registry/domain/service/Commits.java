// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.AppendFailed;
import io.incipit.registry.domain.spi.AppendFailed.Outcome;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.domain.state.RegistryState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Brings batches into the log, and finds out what became of them when that is in doubt.
 *
 * <p>Only the lane's thread uses it.
 */
final class Commits {

    /** An append whose outcome nobody told, and the life of the log that it was meant for. */
    private record Doubt(Batch batch, long life, AppendFailed failure) {}

    private static final long PAUSE_MS = 50;
    private static final Duration TO_ANSWER = Duration.ofMillis(50);
    private static final Duration REPAIR_EVERY = Duration.ofSeconds(1);

    private final EventLog log;
    private final Projection projection;
    private final WriteAccess access;
    private boolean owesRepair;
    private boolean together;
    private Deadline nextRepair = Deadline.in(REPAIR_EVERY);

    Commits(EventLog log, Projection projection, WriteAccess access) {
        this.log = log;
        this.projection = projection;
        this.access = access;
    }

    /** Whether something is to be committed although nobody writes: an announcement, or what an abort left to mend. */
    boolean isDue() {
        return access.due().isPresent() || (nextRepair.hasPassed() && (isOwnRepair() || access.owesTakeover()));
    }

    /** Whoever took the right meanwhile has repaired what was there. */
    private boolean isOwnRepair() {
        owesRepair = owesRepair && !access.isOthers();
        return owesRepair;
    }

    /**
     * Makes sure of the right to write. Until it is there callers may give up, for nothing of theirs is written.
     *
     * @throws RegistryException.HeldElsewhere when another node is to write
     * @throws RegistryException.Unavailable when this node cannot
     */
    void ready(Deadline deadline) throws InterruptedException {
        nextRepair = Deadline.in(REPAIR_EVERY);
        together = false;
        access.ensure(deadline);
    }

    /** Whether what is left of the last commit is to be tried as it was: none of it was what the log did not take. */
    boolean isWholeAgain() {
        return together;
    }

    /** The lane ends; the others are told that the right is free. */
    void end() {
        access.sayGoodbye();
    }

    /** The lane ends in a hurry. */
    void abandon() {
        access.letGo();
    }

    /**
     * Decides and commits the writes as one batch and answers them. The right to write is there.
     *
     * @return those of which nothing was written and that are to be tried again, one by one unless that was another
     *     node's doing
     */
    List<PendingWrite<?>> commit(List<PendingWrite<?>> taken, Deadline deadline) throws InterruptedException {
        boolean heldBefore = access.isUsed();
        Batch batch = new Batch(access.stateToWriteOn(), access.tenure());
        access.due().ifPresent(batch::add);
        taken.forEach(batch::add);
        List<LogWrite> writes = batch.writes();
        if (writes.isEmpty()) {
            return answered(batch, taken, deadline);
        }
        long life = access.life();
        try {
            long position = access.append(writes);
            owesRepair = false;
            awaitReplay(position, soonestOf(taken, deadline));
            batch.answer(position);
            return List.of();
        } catch (AppendFailed e) {
            // An old tenure may have been lost meanwhile, which is no fault of the write: a fresh one tells.
            boolean another = heldBefore && e.outcome() == Outcome.NOT_WRITTEN;
            together = another || e.outcome() != Outcome.NOT_WRITTEN;
            owesRepair = e.outcome() == Outcome.NOT_WRITTEN || e.outcome() == Outcome.UNCERTAIN;
            return another ? taken : recover(taken, new Doubt(batch, life, e), deadline);
        }
    }

    /** Where nothing is appended nothing tells whether the right is still here, so the log is asked before any answer. */
    private List<PendingWrite<?>> answered(Batch batch, List<PendingWrite<?>> taken, Deadline deadline)
            throws InterruptedException {
        if (!projection.await(log.end(), soonestOf(taken, deadline))) {
            throw RegistryException.timedOut("The log could not be read to its end in time; nothing was written", null);
        }
        together = access.isOthers();
        if (together) {
            return taken;
        }
        batch.answer(projection.state().position());
        return List.of();
    }

    /** What is committed has happened, whether or not this node hears of it in time; the next tenure waits for it. */
    private void awaitReplay(long position, Deadline deadline) throws InterruptedException {
        if (!projection.await(position, deadline)) {
            access.letGo();
        }
    }

    private List<PendingWrite<?>> recover(List<PendingWrite<?>> taken, Doubt doubt, Deadline deadline)
            throws InterruptedException {
        Outcome outcome = doubt.failure().outcome();
        if (outcome == Outcome.NOT_WRITTEN_FENCED) {
            return taken;
        }
        if (outcome == Outcome.NOT_WRITTEN) {
            return retryUnlessAlone(taken, doubt.failure());
        }
        Optional<RegistryState> told = settle(outcome, deadline) ? projection.stateIn(doubt.life()) : Optional.empty();
        if (told.isEmpty()) {
            taken.forEach(one -> one.refuse(RegistryException.outcomeUnknown(one.command())));
            return List.of();
        }
        if (happened(doubt.batch(), told.get())) {
            doubt.batch().answer(told.get().position());
            return List.of();
        }
        return taken;
    }

    /** One of several may be what the log does not take; the others must not suffer for it. */
    private static List<PendingWrite<?>> retryUnlessAlone(List<PendingWrite<?>> taken, AppendFailed failure) {
        if (taken.size() > 1) {
            return taken;
        }
        taken.forEach(one -> one.refuse(notWritten(failure)));
        return List.of();
    }

    private static RegistryException notWritten(AppendFailed failure) {
        return RegistryException.storeFailed(
                "The log could not be written: %s; nothing was written".formatted(failure.getMessage()), failure);
    }

    /**
     * Whether the log tells of every command just what was decided about it. One of them is no witness for the others: it may
     * have been repeated at another node meanwhile, and stand in the log by that one's hand.
     */
    private static boolean happened(Batch batch, RegistryState told) {
        List<LogWrite> commanded = batch.writes().stream()
                .filter(write -> write.command().isPresent())
                .toList();
        return !commanded.isEmpty() && commanded.stream().allMatch(write -> isToldAsDecided(write, told));
    }

    private static boolean isToldAsDecided(LogWrite write, RegistryState told) {
        return write.command()
                .flatMap(told::trace)
                .filter(trace -> trace.written().equals(write.events()))
                .isPresent();
    }

    /** Waits until the log has decided about an append whose outcome nobody told; false when the time is up first. */
    private boolean settle(Outcome outcome, Deadline deadline) throws InterruptedException {
        while (!deadline.hasPassed()) {
            try {
                if (outcome == Outcome.UNCERTAIN_FENCED || access.isOthers()) {
                    return projection.await(log.end(), deadline);
                }
                access.acquire(deadline);
                return true;
            } catch (RegistryException.Unavailable e) {
                // The log cannot be asked now; it is asked again until the time is up.
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            } catch (RuntimeException e) {
                // Whatever is wrong: what is not known must not be told as if it were.
                return false;
            }
        }
        return false;
    }

    private static Deadline soonestOf(List<PendingWrite<?>> taken, Deadline otherwise) {
        return taken.stream()
                .map(PendingWrite::deadline)
                .reduce(otherwise, Deadline::sooner)
                .minus(TO_ANSWER);
    }
}
