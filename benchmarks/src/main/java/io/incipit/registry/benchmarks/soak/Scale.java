// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.soak;

import java.util.ArrayList;
import java.util.List;

/**
 * From a figure to how far up it stands in a drawing.
 *
 * @param bottom what stands lowest
 * @param top what stands highest
 * @param byDecades whether ten times as much is always the same way up
 */
record Scale(double bottom, double top, boolean byDecades) {

    private static final double LEAST_DECADE = 0.1;
    private static final int MARKS = 4;

    /** With round numbers at its ends. */
    static Scale to(double highest, boolean byDecades) {
        if (byDecades) {
            return new Scale(LEAST_DECADE, Math.pow(10, Math.max(0, Math.ceil(Math.log10(highest)))), true);
        }
        double unit = Math.pow(10, Math.floor(Math.log10(Math.max(1, highest))));
        return new Scale(0, Math.ceil(highest / unit) * unit, false);
    }

    /** 0 at the bottom, 1 at the top. */
    double part(double value) {
        double part =
                byDecades ? Math.log10(value / bottom) / Math.log10(top / bottom) : (value - bottom) / (top - bottom);
        return Math.min(1, Math.max(0, part));
    }

    /** Where to draw lines across. */
    List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        if (byDecades) {
            for (double mark = bottom; mark <= top * 1.01; mark *= 10) {
                marks.add(mark);
            }
            return marks;
        }
        for (int i = 0; i <= MARKS; i++) {
            marks.add(bottom + (top - bottom) * i / MARKS);
        }
        return marks;
    }
}
