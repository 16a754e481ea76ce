// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.decision.Change;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.domain.state.RegistryState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * One write after another, many at a time: all that wait are decided together, appended as one, and answered when the
 * replay has passed them. Commands that arrive meanwhile form the next batch.
 *
 * <p>Thread-safe. Callers wait in their own threads or in none; one thread of the lane's own does the rest.
 */
public final class WriteLane implements Writer, AutoCloseable {

    /** Two batches: what stands at the end of the line has its turn within the patience, even where a commit takes seconds. */
    private static final int LONGEST_QUEUE = 1_000;

    private static final int LARGEST_BATCH = 500;
    private static final int MOST_ATTEMPTS = 100;
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(5);

    private final BlockingQueue<PendingWrite<?>> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final Commits commits;
    private final FirstContact firstContact;
    private final WriteRoute route;
    private final Deadlines deadlines;
    private final Overdue overdue = new Overdue();
    private final Thread thread;
    private volatile boolean stopping;

    /** @param route says whether this node is to write; the lane tells it when it took the right and lost it */
    public WriteLane(EventLog log, Projection projection, WriteRoute route) {
        this.commits = new Commits(log, projection, new WriteAccess(log, projection, route));
        this.firstContact = new FirstContact(log, route.sole());
        this.route = route;
        this.deadlines = new Deadlines(route.patience());
        this.thread = new Thread(this::run, "incipit-write-lane");
    }

    /** Tries whether this node could write, if it ever does, and begins to take writes. */
    public void start() {
        look();
        overdue.start();
        thread.start();
    }

    /**
     * Finds out whether this node could write, which {@link #start} does otherwise: what the log says has no part in it, so
     * the time until that has been read need not be lost.
     */
    public void look() {
        if (route.isEligible()) {
            firstContact.probeIfDue();
        }
    }

    /** Whether the thread that writes has ended: no write will be served any more. */
    boolean hasEnded() {
        return thread.getState() == Thread.State.TERMINATED;
    }

    /** Why this node refuses writes; empty when it takes them. */
    public Optional<String> refusal() {
        return firstContact.refusal();
    }

    /**
     * Writes, and waits until it is answered.
     *
     * @throws RegistryException what the decision refuses with, HeldElsewhere when another node is to write, or
     *     Unavailable with what is known of the outcome
     */
    @Override
    public <R> Written<R> write(CommandId command, Change<R> change) {
        return queued(command, change).await();
    }

    @Override
    public <R> CompletionStage<Written<R>> submit(CommandId command, Change<R> change) {
        PendingWrite<R> pending = queued(command, change);
        overdue.watch(pending);
        return pending.whenAnswered();
    }

    private <R> PendingWrite<R> queued(CommandId command, Change<R> change) {
        Deadline deadline = deadlines.of(command);
        PendingWrite<R> pending = new PendingWrite<>(command, change, deadlines.turnBy(deadline), deadline);
        if (stopping) {
            throw RegistryException.storeFailed("This node is stopping; nothing was written", null);
        }
        if (!queue.offer(pending)) {
            throw RegistryException.storeFailed(
                    "%d writes are waiting already, which is more than this node can serve in time; nothing was written, repeat it later"
                            .formatted(LONGEST_QUEUE),
                    null);
        }
        return pending;
    }

    @Override
    public <R> Written<R> unchanged(CommandId command, R answer, RegistryState state) {
        return new Written<>(answer, state.position(), command);
    }

    boolean isStopping() {
        return stopping;
    }

    /** Takes no more writes, finishes those that wait, and gives the right to write back. */
    @Override
    public void close() {
        stopping = true;
        try {
            thread.join(STOPS_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
        overdue.close();
    }

    private void run() {
        try {
            while (!stopping || !queue.isEmpty()) {
                List<PendingWrite<?>> waiting = takeNext();
                if (route.isEligible()) {
                    firstContact.probeAgain();
                }
                if (!waiting.isEmpty() || commits.isDue()) {
                    process(waiting);
                }
            }
            commits.end();
        } catch (InterruptedException e) {
            commits.abandon();
        }
    }

    private List<PendingWrite<?>> takeNext() throws InterruptedException {
        List<PendingWrite<?>> waiting = new ArrayList<>();
        PendingWrite<?> first = queue.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
            waiting.add(first);
            queue.drainTo(waiting, LARGEST_BATCH - 1);
        }
        return waiting;
    }

    /**
     * A batch that failed without a trace is tried again: as it was when another node had taken the right, or else in
     * parts, so that no command spoils its neighbours.
     */
    private void process(List<PendingWrite<?>> waiting) throws InterruptedException {
        List<PendingWrite<?>> left = attempt(waiting);
        for (int attempts = 1; commits.isWholeAgain() && !left.isEmpty() && attempts < MOST_ATTEMPTS; attempts++) {
            left = attempt(left);
        }
        for (PendingWrite<?> one : left) {
            List<PendingWrite<?>> alone = List.of(one);
            for (int attempts = 1; !alone.isEmpty() && attempts < MOST_ATTEMPTS; attempts++) {
                alone = attempt(alone);
            }
            alone.forEach(loser -> loser.refuse(RegistryException.storeFailed(
                    "Others took the right to write %d times before this write got its turn; nothing was written"
                            .formatted(MOST_ATTEMPTS),
                    null)));
        }
    }

    private List<PendingWrite<?>> refuseAll(List<PendingWrite<?>> writes, RuntimeException refusal) {
        commits.abandon();
        writes.stream().filter(one -> !one.isAnswered()).forEach(one -> one.refuse(refusal));
        return List.of();
    }

    /** Whatever goes wrong ends as somebody's answer, never as the end of the lane. */
    private List<PendingWrite<?>> attempt(List<PendingWrite<?>> waiting) throws InterruptedException {
        List<PendingWrite<?>> writes = new ArrayList<>(waiting);
        writes.removeIf(one -> !one.isWaiting());
        if (writes.isEmpty() && !waiting.isEmpty()) {
            return List.of();
        }
        try {
            return commit(writes);
        } catch (RegistryException.HeldElsewhere e) {
            deadlines.sentOn(writes);
            return refuseAll(writes, e);
        } catch (RuntimeException e) {
            return refuseAll(writes, e);
        } catch (Error e) {
            return refuseAll(writes, new IllegalStateException("The write lane failed", e));
        }
    }

    /** Callers may give up on their writes until the right to write is there. */
    private List<PendingWrite<?>> commit(List<PendingWrite<?>> writes) throws InterruptedException {
        Deadline deadline = deadlines.latestOf(writes);
        firstContact.require();
        commits.ready(deadline);
        List<PendingWrite<?>> taken = new ArrayList<>(writes);
        taken.removeIf(one -> !one.take());
        List<PendingWrite<?>> again = commits.commit(taken, deadline);
        again.forEach(PendingWrite::putBack);
        return again;
    }
}
