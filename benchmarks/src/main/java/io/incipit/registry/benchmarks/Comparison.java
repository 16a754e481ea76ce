// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks;

/** A line of the table: the work as Incipit does it, and the same work done bare, measured in one run. */
public record Comparison(String title, Reading incipit, Reading bare) {

    /** How many times as many requests a second. */
    double rateRatio() {
        return incipit.perSecond() / bare.perSecond();
    }

    /** How many times as much CPU for each request. */
    double costRatio() {
        return incipit.cpuMicros() / bare.cpuMicros();
    }
}
