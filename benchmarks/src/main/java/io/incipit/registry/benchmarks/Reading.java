// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What was measured of one kind of request; NaN where nothing was.
 *
 * @param perSecond requests a second, all threads or clients together
 * @param cpuMicros CPU time of the process that answers, for each request, in microseconds
 * @param bytes allocated by the process that answers, for each request
 * @param p50Micros half of the requests took no longer
 * @param p99Micros 99 of 100 requests took no longer
 */
public record Reading(double perSecond, double cpuMicros, double bytes, double p50Micros, double p99Micros) {

    /** Nothing was measured. */
    public static final Reading NONE = new Reading(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Of several readings of one thing. */
    public static Reading mean(List<Reading> readings) {
        return new Reading(
                mean(readings, Reading::perSecond),
                mean(readings, Reading::cpuMicros),
                mean(readings, Reading::bytes),
                mean(readings, Reading::p50Micros),
                mean(readings, Reading::p99Micros));
    }

    private static double mean(List<Reading> readings, ToDoubleFunction<Reading> figure) {
        return readings.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }
}
