// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.memory.InMemoryEventLog;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.AppendFailed;
import io.incipit.registry.domain.spi.AppendFailed.Outcome;
import io.incipit.registry.domain.spi.DelegatingTenure;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.domain.spi.Tenure;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A log in memory that fails as the test says. */
final class ScriptedLog implements EventLog {

    /** What an append does instead. */
    interface Append {
        long run(Tenure real, List<LogWrite> writes) throws AppendFailed;
    }

    final InMemoryEventLog memory = new InMemoryEventLog(Clock.systemUTC());
    final List<List<LogWrite>> attempts = new CopyOnWriteArrayList<>();
    final AtomicInteger acquired = new AtomicInteger();
    final AtomicInteger unreadableRepairs = new AtomicInteger();
    volatile boolean unreachable;
    volatile Append append = Tenure::append;
    volatile Runnable beforeAcquire = () -> {};
    volatile Predicate<LogWrite> fits = write -> true;

    /** The next append does this; those after it are good. */
    void once(Append fault) {
        AtomicBoolean done = new AtomicBoolean();
        append = (real, writes) -> done.compareAndSet(false, true) ? fault.run(real, writes) : real.append(writes);
    }

    static AppendFailed failure(Outcome outcome) {
        return new AppendFailed(outcome, "as the test says", new IllegalStateException("test"));
    }

    static boolean contains(List<LogWrite> writes, String command) {
        return writes.stream().anyMatch(write -> write.command().equals(Optional.of(new CommandId(command))));
    }

    /** All facts of one attempt, in order. */
    List<RegistryEvent> attempt(int index) {
        return attempts.get(index).stream()
                .flatMap(write -> write.events().stream())
                .toList();
    }

    @Override
    public void probe() {
        requireReachable();
    }

    @Override
    public Tenure acquire() {
        requireReachable();
        beforeAcquire.run();
        acquired.incrementAndGet();
        return new ScriptedTenure(memory.acquire());
    }

    @Override
    public long end() {
        requireReachable();
        return memory.end();
    }

    @Override
    public boolean fits(LogWrite write) {
        return fits.test(write);
    }

    @Override
    public void close() {
        memory.close();
    }

    private void requireReachable() {
        if (unreachable) {
            throw RegistryException.storeFailed("the log is away", null);
        }
    }

    private final class ScriptedTenure implements DelegatingTenure {

        private final Tenure real;

        ScriptedTenure(Tenure real) {
            this.real = real;
        }

        @Override
        public Tenure tenure() {
            return real;
        }

        @Override
        public List<LogEntry> aborted(long position) {
            if (unreadableRepairs.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                real.close();
                throw RegistryException.storeFailed("the log cannot be read", null);
            }
            return real.aborted(position);
        }

        @Override
        public boolean fits(LogWrite write) {
            return fits.test(write);
        }

        @Override
        public long append(List<LogWrite> writes) throws AppendFailed {
            attempts.add(writes);
            return append.run(real, writes);
        }
    }
}
