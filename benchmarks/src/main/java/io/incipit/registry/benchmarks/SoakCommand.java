// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks;

import io.incipit.registry.benchmarks.soak.Soak;
import io.incipit.registry.benchmarks.soak.SoakReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Keeps a registry under mixed load for a long time, and shows whether it stays as it was. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reads, re-registers, and a few new schemas and deletions for ten minutes: do memory and latency stay?")
final class SoakCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--seconds", paramLabel = "N", description = "How long it takes; default ${DEFAULT-VALUE}.")
    private int seconds = 600;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Requests a second, all clients together; default ${DEFAULT-VALUE}.")
    private int rate = 1_000;

    @Option(names = "--chart", paramLabel = "FILE", description = "Write a chart of it there, as SVG.")
    private Optional<Path> chart = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (seconds < 1 || rate < 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--seconds and --rate must be 1 or more");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(Machine.describe());
        SoakReport report = new Soak(seconds, rate).run(line -> {
            out.println(line);
            out.flush();
        });
        out.println(report.summary());
        if (chart.isPresent()) {
            Files.writeString(chart.get(), report.chart());
            out.println("Chart: " + chart.get());
        }
        out.flush();
        return 0;
    }
}
