// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.spi.EventFeed.Listener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A listener that keeps what it heard, and on which tests wait. */
final class HeardLog implements Listener {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final List<LogEntry> entries = new ArrayList<>();
    private long position;
    private boolean caughtUp;
    private int restarts;

    @Override
    public synchronized void replay(List<LogEntry> more, long to) {
        entries.addAll(more);
        position = to;
        notifyAll();
    }

    @Override
    public synchronized void unreadable(long offset, String why) {
        notifyAll();
    }

    @Override
    public synchronized void restart(String why) {
        entries.clear();
        position = 0;
        caughtUp = false;
        restarts++;
        notifyAll();
    }

    @Override
    public synchronized void caughtUp() {
        caughtUp = true;
        notifyAll();
    }

    /** What was understood, whoever wrote it. */
    synchronized List<RegistryEvent> events() {
        return entries.stream()
                .map(LogEntry::event)
                .filter(event -> !(event instanceof RegistryEvent.ForeignRecord))
                .toList();
    }

    synchronized long position() {
        return position;
    }

    void awaitCaughtUp() {
        await(() -> caughtUp);
    }

    void awaitPosition(long target) {
        await(() -> position >= target);
    }

    void awaitRestart() {
        await(() -> restarts > 0 && caughtUp);
    }

    private synchronized void await(BooleanSupplier reached) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not reached; read up to %d: %s".formatted(position, events()));
            }
            try {
                wait(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
