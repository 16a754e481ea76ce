// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.rest;

import io.incipit.registry.domain.spi.DelegatingEventLog;
import io.incipit.registry.domain.spi.DelegatingTenure;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.domain.spi.Tenure;

/** A log of which somebody looks at each write before it is taken, as a real log does. */
record WatchedLog(EventLog log, Watch watch) implements DelegatingEventLog {

    /** What is asked of each write. */
    @FunctionalInterface
    interface Watch {

        /** Whether the log can take it; may throw what a real log throws. */
        boolean fits(LogWrite write);
    }

    @Override
    public Tenure acquire() {
        return new WatchedTenure(log.acquire(), watch);
    }

    @Override
    public boolean fits(LogWrite write) {
        return watch.fits(write);
    }

    /** The right to write what fits. */
    private record WatchedTenure(Tenure tenure, Watch watch) implements DelegatingTenure {

        @Override
        public boolean fits(LogWrite write) {
            return watch.fits(write);
        }
    }
}
