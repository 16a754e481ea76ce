// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import io.incipit.registry.domain.memory.InMemoryEventLog;
import io.incipit.registry.domain.spi.AppendFailed;
import io.incipit.registry.domain.spi.AppendFailed.Outcome;
import io.incipit.registry.domain.spi.DelegatingTenure;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.domain.spi.Tenure;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** One node's way to a log in memory, on which appends are held up and their answers lost; it may break a promise too. */
final class DisturbedLog implements EventLog {

    /** How an append ends. */
    enum Ending {
        ANSWERED,
        /** It happened, and nobody told. */
        ANSWER_LOST,
        /** It did not happen, and nobody told. */
        REQUEST_LOST
    }

    private final InMemoryEventLog memory;
    private final Promise broken;
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(DisturbedLog::nothing);
    private final AtomicReference<Ending> ending = new AtomicReference<>(Ending.ANSWERED);

    DisturbedLog(InMemoryEventLog memory, Promise broken) {
        this.memory = memory;
        this.broken = broken;
    }

    /** The next append does not reach the log before this has been done. */
    void holdUp(Runnable whileItIsHeldUp) {
        meanwhile.set(whileItIsHeldUp);
    }

    /** The next append ends so. */
    void end(Ending next) {
        ending.set(next);
    }

    /** What was to happen to the next append does not. */
    void leaveAlone() {
        holdUp(DisturbedLog::nothing);
        end(Ending.ANSWERED);
    }

    @Override
    public void probe() {
        memory.probe();
    }

    @Override
    public Tenure acquire() {
        return new DisturbedTenure(memory.acquire());
    }

    @Override
    public long end() {
        return memory.end();
    }

    @Override
    public boolean fits(LogWrite write) {
        return memory.fits(write);
    }

    /** The log is not this node's alone. */
    @Override
    public void close() {
        leaveAlone();
    }

    private static void nothing() {
        // No append is held up any more.
    }

    private final class DisturbedTenure implements DelegatingTenure {

        private final Tenure real;

        DisturbedTenure(Tenure real) {
            this.real = real;
        }

        @Override
        public Tenure tenure() {
            return real;
        }

        @Override
        public long append(List<LogWrite> writes) throws AppendFailed {
            meanwhile.getAndSet(DisturbedLog::nothing).run();
            Ending now = ending.getAndSet(Ending.ANSWERED);
            if (now == Ending.REQUEST_LOST) {
                throw lost(Outcome.UNCERTAIN);
            }
            long position = broken == Promise.FENCING ? unfenced(writes) : real.append(writes);
            if (now == Ending.ANSWER_LOST) {
                throw lost(broken == Promise.OUTCOME ? Outcome.NOT_WRITTEN : Outcome.UNCERTAIN);
            }
            return position;
        }

        private long unfenced(List<LogWrite> writes) throws AppendFailed {
            try {
                return real.append(writes);
            } catch (AppendFailed e) {
                return memory.acquire().append(writes);
            }
        }

        private AppendFailed lost(Outcome outcome) {
            real.close();
            return new AppendFailed(outcome, "no answer came", new IllegalStateException("as the story goes"));
        }
    }
}
