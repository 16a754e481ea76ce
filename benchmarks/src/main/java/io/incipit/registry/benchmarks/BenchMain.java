// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks;

import io.incipit.registry.benchmarks.serde.SerdeFigure;
import picocli.CommandLine;

/** The program behind {@code bin/incipit bench}. */
public final class BenchMain {

    private BenchMain() {}

    /** Runs the benchmarks and ends the JVM: with 0 however slow they were, with 2 for wrong usage. */
    public static void main(String[] args) {
        SerdeFigure.trustSamples();
        System.exit(new CommandLine(new BenchCommand()).execute(args));
    }
}
