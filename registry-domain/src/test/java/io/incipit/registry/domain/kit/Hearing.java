// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.kit;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.spi.EventFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Remembers what it hears. Thread-safe. */
public final class Hearing implements EventFeed.Listener {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final List<LogEntry> entries = new ArrayList<>();
    private long position;
    private long positionWhenCaughtUp = -1;

    @Override
    public synchronized void replay(List<LogEntry> more, long newPosition) {
        entries.addAll(more);
        position = newPosition;
        notifyAll();
    }

    @Override
    public synchronized void unreadable(long offset, String why) {
        throw new IllegalStateException("Unreadable at " + offset + ": " + why);
    }

    @Override
    public synchronized void restart(String why) {
        entries.clear();
        position = 0;
    }

    @Override
    public synchronized void caughtUp() {
        positionWhenCaughtUp = position;
        notifyAll();
    }

    public synchronized List<LogEntry> entries() {
        return List.copyOf(entries);
    }

    public synchronized List<RegistryEvent> events() {
        return entries.stream().map(LogEntry::event).toList();
    }

    /** How far it had heard when it was told that it had caught up. */
    public synchronized long positionWhenCaughtUp() {
        return positionWhenCaughtUp;
    }

    /** Waits until all before the position has been heard. */
    public synchronized void await(long wanted) throws InterruptedException {
        await(() -> position >= wanted, "position " + wanted);
    }

    /** Waits until it has been told that it has caught up. */
    public synchronized void awaitCaughtUp() throws InterruptedException {
        await(() -> positionWhenCaughtUp >= 0, "having caught up");
    }

    private void await(BooleanSupplier reached, String what) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!reached.getAsBoolean()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new IllegalStateException("Waited in vain for " + what + "; heard up to " + position);
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
