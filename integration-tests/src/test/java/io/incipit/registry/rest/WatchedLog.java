// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.rest;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.spi.AppendFailed;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.domain.spi.Tenure;
import java.util.List;

/** A log of which somebody looks at each write before it is taken, as a real log does. */
record WatchedLog(EventLog log, Watch watch) implements EventLog {

    /** What is asked of each write. */
    @FunctionalInterface
    interface Watch {

        /** Whether the log can take it; may throw what a real log throws. */
        boolean fits(LogWrite write);
    }

    @Override
    public void probe() {
        log.probe();
    }

    @Override
    public Tenure acquire() {
        return new WatchedTenure(log.acquire(), watch);
    }

    @Override
    public long end() {
        return log.end();
    }

    @Override
    public boolean fits(LogWrite write) {
        return watch.fits(write);
    }

    @Override
    public void close() {
        log.close();
    }

    /** The right to write what fits. */
    private record WatchedTenure(Tenure tenure, Watch watch) implements Tenure {

        @Override
        public long barrier() {
            return tenure.barrier();
        }

        @Override
        public List<LogEntry> aborted(long position) {
            return tenure.aborted(position);
        }

        @Override
        public boolean fits(LogWrite write) {
            return watch.fits(write);
        }

        @Override
        public long append(List<LogWrite> writes) throws AppendFailed {
            return tenure.append(writes);
        }

        @Override
        public void close() {
            tenure.close();
        }
    }
}
