// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.spi.AppendFailed;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.domain.spi.Tenure;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Holds an append back until it is opened. */
final class Gate implements ScriptedLog.Append {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    void awaitReached() throws InterruptedException {
        reached.await();
    }

    void open() {
        open.countDown();
    }

    @Override
    public long run(Tenure real, List<LogWrite> writes) throws AppendFailed {
        reached.countDown();
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return real.append(writes);
    }
}
