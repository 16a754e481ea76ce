// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent.HolderAnnounced;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.EventFeed;
import io.incipit.registry.domain.state.RegistryState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The state as of the last fact heard.
 *
 * <p>One thread replays, many read without a lock. Whoever waits for a position waits on the lock, or is told.
 */
public final class Projection implements EventFeed.Listener {

    /**
     * What belongs together.
     *
     * @param life counts the logs that turned out to be others
     * @param caughtUp whether all that had been there at the start is in the state
     * @param afterLast the position after the last fact; what was passed since held none
     */
    private record Heard(RegistryState state, long life, boolean caughtUp, long afterLast) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Arrivals arrivals = new Arrivals();
    private final AtomicReference<Heard> heard = new AtomicReference<>(new Heard(RegistryState.EMPTY, 0, false, 0));
    private final AtomicReference<Announcement> announcement = new AtomicReference<>(Announcement.NONE);
    private final AtomicBoolean readOnce = new AtomicBoolean();
    private final AtomicLong unreadable = new AtomicLong();
    private final AtomicReference<Optional<String>> firstUnreadable = new AtomicReference<>(Optional.empty());
    private final LongSupplier clock;

    public Projection() {
        this(System::nanoTime);
    }

    /** With a clock of nanoseconds that only runs forward. */
    Projection(LongSupplier clock) {
        this.clock = clock;
    }

    public RegistryState state() {
        return heard.get().state();
    }

    /**
     * The state to answer from.
     *
     * @throws RegistryException.Unavailable while the log is being read from its beginning: what is not in the state yet
     *     must not be taken for what is not there
     */
    RegistryState readable() {
        Heard now = heard.get();
        if (!now.caughtUp()) {
            throw RegistryException.storeFailed(
                    "The log is being read from its beginning (read: %d); nothing can be told before that is done"
                            .formatted(now.state().position()),
                    null);
        }
        return now.state();
    }

    /** The state, if the log is still the one of that life: of another one nothing may be concluded. */
    Optional<RegistryState> stateIn(long life) {
        Heard now = heard.get();
        return now.life() == life ? Optional.of(now.state()) : Optional.empty();
    }

    /** Whether all that had been in the log at the start has been replayed. */
    public boolean isReady() {
        return heard.get().caughtUp();
    }

    /** Whether that has ever been so, be it of a log that is no more. */
    boolean wasReady() {
        return readOnce.get();
    }

    /** Grows each time the log turns out to be another one: positions of different lives do not compare. */
    public long life() {
        return heard.get().life();
    }

    /** The position after the last fact that was heard: nothing since was one. */
    long lastHeard() {
        return heard.get().afterLast();
    }

    /** The last word about who holds the right to write. */
    Announcement announcement() {
        return announcement.get();
    }

    /** How many records could not be understood. */
    public long unreadable() {
        return unreadable.get();
    }

    public Optional<String> firstUnreadable() {
        return firstUnreadable.get();
    }

    @Override
    public void replay(List<LogEntry> entries, long position) {
        Heard before = heard.get();
        RegistryState state = before.state();
        for (LogEntry entry : entries) {
            state = state.replay(entry);
            if (entry.event() instanceof HolderAnnounced said) {
                announcement.set(new Announcement(said.holder(), entry.stamp().offset(), clock.getAsLong()));
            }
        }
        // Behind another registry's record may stand what one of ours left aborted: it is looked for when ours write
        // again.
        boolean told = !entries.isEmpty() && state.foreignWriter().isEmpty();
        long afterLast = told ? state.position() : before.afterLast();
        become(new Heard(state.at(position), before.life(), before.caughtUp(), afterLast));
    }

    @Override
    public void unreadable(long offset, String why) {
        unreadable.incrementAndGet();
        firstUnreadable.compareAndSet(Optional.empty(), Optional.of("offset " + offset + ": " + why));
    }

    @Override
    public void restart(String why) {
        unreadable.set(0);
        firstUnreadable.set(Optional.empty());
        announcement.set(Announcement.NONE);
        become(new Heard(RegistryState.EMPTY, heard.get().life() + 1, false, 0));
        arrivals.lost();
    }

    @Override
    public void caughtUp() {
        Heard before = heard.get();
        readOnce.set(true);
        become(new Heard(before.state(), before.life(), true, before.afterLast()));
    }

    /**
     * Waits until the log has been replayed up to the position.
     *
     * @return false when the time was up first, or the log turned out to be another one
     * @throws InterruptedException when this thread is asked to stop
     */
    public boolean await(long position, Deadline deadline) throws InterruptedException {
        long life = life();
        return await(deadline, () -> life() != life || state().position() >= position) && life() == life;
    }

    /**
     * Completes when the log has been replayed up to the position; what depends on it must not make the replay wait.
     *
     * @return with false when the time was up first, or the log turned out to be another one
     */
    CompletableFuture<Boolean> reach(long position, Duration atMost) {
        if (state().position() >= position) {
            return CompletableFuture.completedFuture(true);
        }
        CompletableFuture<Boolean> reached = arrivals.at(position, atMost);
        // It may have come between the look and the entry.
        arrivals.reached(state().position());
        return reached;
    }

    /** Waits until the node is ready; false when the time was up first. */
    public boolean awaitReady(Deadline deadline) throws InterruptedException {
        return await(deadline, this::isReady);
    }

    /** Waits until this has become so by what was heard; false when the time was up first. */
    boolean await(Deadline deadline, BooleanSupplier reached) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!reached.getAsBoolean()) {
                long left = deadline.nanosLeft();
                if (left <= 0) {
                    return false;
                }
                // The loop asks again; how long this wait took is the deadline's business.
                long ignored = moved.awaitNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void become(Heard next) {
        heard.set(next);
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        arrivals.reached(next.state().position());
    }
}
