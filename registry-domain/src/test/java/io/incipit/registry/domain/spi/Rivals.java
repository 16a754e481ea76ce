// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.spi;

import io.incipit.registry.domain.model.RegistryException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Nodes that want to write at the same time. */
final class Rivals {

    private Rivals() {}

    /** All acquire at once; who is not granted the right gives up. */
    static List<Tenure> acquireAtOnce(List<EventLog> logs) throws Exception {
        CyclicBarrier start = new CyclicBarrier(logs.size());
        ExecutorService threads = Executors.newFixedThreadPool(logs.size());
        try {
            List<Future<List<Tenure>>> acquired = new ArrayList<>();
            logs.forEach(log -> acquired.add(threads.submit(() -> acquire(log, start))));
            List<Tenure> tenures = new ArrayList<>();
            for (Future<List<Tenure>> one : acquired) {
                tenures.addAll(one.get());
            }
            return tenures;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Tenure> acquire(EventLog log, CyclicBarrier start) throws Exception {
        start.await();
        try {
            return List.of(log.acquire());
        } catch (RegistryException.Unavailable overtaken) {
            return List.of();
        }
    }

    /** All append; the positions of those that could. */
    static List<Long> append(List<Tenure> tenures, LogWrite write) {
        List<Long> positions = new ArrayList<>();
        for (Tenure tenure : tenures) {
            append(tenure, write, positions);
        }
        return positions;
    }

    private static void append(Tenure tenure, LogWrite write, List<Long> positions) {
        try {
            positions.add(tenure.append(List.of(write)));
        } catch (AppendFailed overtaken) {
            tenure.close();
        }
    }
}
