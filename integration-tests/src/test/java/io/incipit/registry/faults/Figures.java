// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Prints what was measured, a line each, so that it can be found in the output of a build. */
final class Figures {

    private static final AtomicInteger FAULTS = new AtomicInteger();
    private static final AtomicInteger ACKNOWLEDGED = new AtomicInteger();

    private Figures() {}

    /** The median and the worst of some times. */
    static void print(String name, List<Long> millis) {
        List<Long> sorted = millis.stream().sorted().toList();
        print("%s rounds=%d median_ms=%d worst_ms=%d"
                .formatted(name, sorted.size(), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1)));
    }

    /** After these faults nothing was lost and nothing stood twice, or the test would have failed before this. */
    static void faultsSurvived(int faults, int acknowledged) {
        print("faults=%d acknowledged=%d writes-lost=0 duplicate-ids=0"
                .formatted(FAULTS.addAndGet(faults), ACKNOWLEDGED.addAndGet(acknowledged)));
    }

    private static void print(String line) {
        System.out.println("FIGURE " + line);
    }
}
