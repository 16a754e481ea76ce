// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.memory;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.ForeignRecord;
import io.incipit.registry.domain.model.LogStamp;
import io.incipit.registry.domain.spi.AppendFailed;
import io.incipit.registry.domain.spi.AppendFailed.Outcome;
import io.incipit.registry.domain.spi.EventFeed;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.domain.spi.Tenure;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A log in memory, for as many nodes of one process as open it.
 *
 * <p>Like a transactional topic it spends a position on the end of each append, keeps the facts of aborted appends where
 * only readers of everything see them, and refuses whoever has lost the right to write. Thread-safe.
 */
public final class InMemoryEventLog implements EventLog {

    /** One position of the log. */
    private sealed interface Slot {

        /** A fact, and whether its append succeeded. */
        record Fact(LogEntry entry, boolean committed) implements Slot {}

        /** The end of an append. */
        record Mark() implements Slot {}
    }

    private final Clock clock;
    private final List<Slot> slots = new ArrayList<>();
    private final List<InMemoryFeed> feeds = new ArrayList<>();
    private long epoch;

    public InMemoryEventLog(Clock clock) {
        this.clock = clock;
    }

    /** A feed of this log for one listener; delivers on the appender's thread. */
    public EventFeed feed() {
        return new InMemoryFeed();
    }

    @Override
    public void probe() {
        // Memory can always be written.
    }

    @Override
    public synchronized Tenure acquire() {
        epoch++;
        return new InMemoryTenure(epoch, slots.size());
    }

    @Override
    public synchronized long end() {
        return slots.size();
    }

    @Override
    public boolean fits(LogWrite write) {
        return true;
    }

    @Override
    public synchronized void close() {
        epoch++;
    }

    /** Puts facts into the log that never commit, as an append does whose writer died. */
    public synchronized void abort(List<LogWrite> writes) {
        write(writes, false);
        deliver();
    }

    /** Puts facts into the log as another registry does, which knows of no right to write. May be none: then a NOOP. */
    public synchronized void writeForeign(List<RegistryEvent> facts) {
        List<RegistryEvent> read = new ArrayList<>(List.of(new ForeignRecord()));
        read.addAll(facts);
        write(List.of(LogWrite.of(read)), true);
        deliver();
    }

    private void write(List<LogWrite> writes, boolean committed) {
        for (LogWrite write : writes) {
            for (RegistryEvent event : write.events()) {
                LogStamp stamp = new LogStamp(slots.size(), clock.millis());
                slots.add(new Slot.Fact(new LogEntry(event, stamp, write.command()), committed));
            }
        }
        slots.add(new Slot.Mark());
    }

    private void deliver() {
        List.copyOf(feeds).forEach(InMemoryFeed::catchUp);
    }

    private List<LogEntry> entries(long from, long to, boolean committed) {
        List<LogEntry> entries = new ArrayList<>();
        for (long at = from; at < to; at++) {
            if (slots.get(Math.toIntExact(at)) instanceof Slot.Fact fact && fact.committed() == committed) {
                entries.add(fact.entry());
            }
        }
        return entries;
    }

    /** The right to write, as long as its epoch is the log's. */
    private final class InMemoryTenure implements Tenure {

        private final long ownEpoch;
        private final long barrier;

        InMemoryTenure(long ownEpoch, long barrier) {
            this.ownEpoch = ownEpoch;
            this.barrier = barrier;
        }

        @Override
        public long barrier() {
            return barrier;
        }

        @Override
        public List<LogEntry> aborted(long position) {
            synchronized (InMemoryEventLog.this) {
                return entries(position, barrier, false);
            }
        }

        @Override
        public boolean fits(LogWrite write) {
            return true;
        }

        @Override
        public long append(List<LogWrite> writes) throws AppendFailed {
            synchronized (InMemoryEventLog.this) {
                if (ownEpoch != epoch) {
                    throw new AppendFailed(
                            Outcome.NOT_WRITTEN_FENCED,
                            "another writer has taken the right to write",
                            new IllegalStateException("epoch " + ownEpoch + " is over"));
                }
                write(writes, true);
                deliver();
                return slots.size();
            }
        }

        @Override
        public void close() {
            synchronized (InMemoryEventLog.this) {
                if (ownEpoch == epoch) {
                    epoch++;
                }
            }
        }
    }

    /** Delivers to one listener, on the thread of whoever appends. Guarded by the log. */
    private final class InMemoryFeed implements EventFeed {

        private final List<Listener> listeners = new ArrayList<>();
        private long position;

        @Override
        public void start(Listener listener) {
            synchronized (InMemoryEventLog.this) {
                listeners.add(listener);
                feeds.add(this);
                catchUp();
                listener.caughtUp();
            }
        }

        /** Memory always answers, and whoever hears of it hears at once. */
        @Override
        public Pulse pulse() {
            synchronized (InMemoryEventLog.this) {
                return new Pulse(!feeds.contains(this), OptionalLong.of(0), Optional.of(Duration.ZERO), Duration.ZERO);
            }
        }

        @Override
        public void close() {
            synchronized (InMemoryEventLog.this) {
                feeds.remove(this);
                listeners.clear();
            }
        }

        private void catchUp() {
            List<LogEntry> entries = entries(position, slots.size(), true);
            position = slots.size();
            listeners.forEach(listener -> listener.replay(entries, position));
        }
    }
}
