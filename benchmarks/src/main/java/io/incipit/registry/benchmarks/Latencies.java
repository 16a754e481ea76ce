// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** How long each request took; one thread's. */
public final class Latencies {

    private static final int FIRST_CAPACITY = 1024;

    private long[] nanos = new long[FIRST_CAPACITY];
    private int count;

    /** One more request took that long. */
    public void add(long elapsedNanos) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = elapsedNanos;
    }

    /** All that the other knows. */
    public void addAll(Latencies other) {
        for (int i = 0; i < other.count; i++) {
            add(other.nanos[i]);
        }
    }

    public int count() {
        return count;
    }

    /** The time in microseconds that such a part of the requests did not exceed; NaN if there were none. */
    public double micros(double part) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int last = (int) Math.ceil(part * count) - 1;
        return (double) sorted[Math.max(0, last)] / TimeUnit.MICROSECONDS.toNanos(1);
    }
}
