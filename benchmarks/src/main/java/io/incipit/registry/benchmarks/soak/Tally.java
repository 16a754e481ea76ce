// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.soak;

import io.incipit.registry.benchmarks.Latencies;
import java.util.ArrayList;
import java.util.List;

/** What the clients have counted since the last sample. Thread-safe. */
final class Tally {

    private final List<Latencies> counted = new ArrayList<>();
    private int errors;

    Tally() {
        counted.add(new Latencies());
    }

    synchronized void answered(long nanos) {
        counted.get(0).add(nanos);
    }

    synchronized void refused() {
        errors++;
    }

    /** What was counted, and begins anew. */
    synchronized Sample.Pace take() {
        Latencies latencies = counted.set(0, new Latencies());
        int refused = errors;
        errors = 0;
        return new Sample.Pace(latencies.count(), refused, latencies.micros(0.5), latencies.micros(0.99));
    }
}
