// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks;

import java.util.List;

/** One thing to measure, beside its bare counterpart. */
public interface Figure {

    /** What the command line calls it, and all that have the same name. */
    String name();

    /** Measures, which takes a few times the given seconds. */
    List<Comparison> measure(int seconds);
}
