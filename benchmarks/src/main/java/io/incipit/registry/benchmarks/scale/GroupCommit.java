// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/**
 * The lane that all writes of a registry go through, simulated: one transaction at a time, which takes in all that wait
 * when it begins.
 *
 * @param transactionMillis what a transaction takes whatever is in it
 * @param writeMillis what each write in it adds
 * @param betweenMillis from an answer to the same client's next write, as the lane sees it: HTTP, and the way from
 *     another node
 */
record GroupCommit(double transactionMillis, double writeMillis, double betweenMillis) {

    /** As the registry has it. */
    private static final int LARGEST_BATCH = 500;

    private static final int TRANSACTIONS = 2_000;

    /** What came of it: writes a second, and how long one took on average. */
    record Outcome(double perSecond, double meanMillis) {}

    /** Of so many clients, each of which writes again as soon as it is answered. */
    Outcome simulate(int clients) {
        PriorityQueue<Double> arrivals = new PriorityQueue<>();
        for (int i = 0; i < clients; i++) {
            arrivals.add(betweenMillis * i / clients);
        }
        double now = 0;
        double waited = 0;
        long written = 0;
        for (int i = 0; i < TRANSACTIONS; i++) {
            double begin = Math.max(now, arrivals.element());
            List<Double> batch = batch(arrivals, begin);
            now = begin + transactionMillis + writeMillis * batch.size();
            for (double arrived : batch) {
                waited += now - arrived;
                arrivals.add(now + betweenMillis);
            }
            written += batch.size();
        }
        return new Outcome(written / now * TimeUnit.SECONDS.toMillis(1), waited / written);
    }

    private static List<Double> batch(PriorityQueue<Double> arrivals, double begin) {
        List<Double> batch = new ArrayList<>();
        while (batch.size() < LARGEST_BATCH && !arrivals.isEmpty() && arrivals.element() <= begin) {
            batch.add(arrivals.remove());
        }
        return batch;
    }
}
