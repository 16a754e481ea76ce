// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import java.util.function.DoubleSupplier;

/**
 * Readings before the one that counts: until the compiler has done its part, which it does at its own pace, so that what a
 * request costs falls no more.
 *
 * @param fewest readings, whatever they say, before the one that may be the last
 * @param most readings
 */
record WarmUp(int fewest, int most) {

    /** What a reading saves at least, or it was the last. */
    private static final double SAVED = 0.03;

    /** @param cost takes a reading, and tells what a request cost */
    void run(DoubleSupplier cost) {
        double before = Double.MAX_VALUE;
        for (int i = 0; i < most; i++) {
            double now = cost.getAsDouble();
            if (i >= fewest && now > before * (1 - SAVED)) {
                return;
            }
            before = now;
        }
    }
}
