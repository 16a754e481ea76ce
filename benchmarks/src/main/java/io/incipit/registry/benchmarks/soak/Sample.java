// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.soak;

import io.incipit.registry.benchmarks.load.MemoryUse;

/**
 * What was seen in one stretch of the time.
 *
 * @param second its end, from the beginning
 * @param memory at its end
 * @param live what was left after the last full collection, in bytes
 * @param bare how fast a server answered that does nothing but answer, by which the machine's own pace is told
 */
record Sample(int second, MemoryUse memory, long live, Pace reads, Pace writes, Pace bare) {

    /**
     * How fast one kind of requests was answered; NaN if there were none.
     *
     * @param errors how many were refused
     */
    record Pace(int requests, int errors, double p50Micros, double p99Micros) {}
}
