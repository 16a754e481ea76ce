// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.rest;

import io.incipit.registry.domain.spi.AppendFailed;
import io.incipit.registry.domain.spi.DelegatingEventLog;
import io.incipit.registry.domain.spi.DelegatingTenure;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.domain.spi.Tenure;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A log that takes nothing until the gate is open, as one does whose brokers are busy. */
record HeldLog(EventLog log, CountDownLatch gate) implements DelegatingEventLog {

    @Override
    public Tenure acquire() {
        return new HeldTenure(log.acquire(), gate);
    }

    /** The right to write, later. */
    private record HeldTenure(Tenure tenure, CountDownLatch gate) implements DelegatingTenure {

        @Override
        public long append(List<LogWrite> writes) throws AppendFailed {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AppendFailed(AppendFailed.Outcome.NOT_WRITTEN, "interrupted", e);
            }
            return tenure.append(writes);
        }
    }
}
