// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks;

import io.incipit.registry.benchmarks.load.ReadFigure;
import io.incipit.registry.benchmarks.load.TransitiveFigure;
import io.incipit.registry.benchmarks.load.WriteFigure;
import io.incipit.registry.benchmarks.scale.ScaleTable;
import io.incipit.registry.benchmarks.serde.FirstMessageFigure;
import io.incipit.registry.benchmarks.serde.SerdeFigure;
import io.incipit.registry.benchmarks.start.MemoryFigure;
import io.incipit.registry.benchmarks.start.StartFigure;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs benchmarks on the machine at hand and prints one table; it reports and judges nothing. */
@Command(
        name = "bench",
        subcommands = SoakCommand.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures Incipit on this machine, each figure beside the same work done bare in the same run.")
final class BenchCommand implements Callable<Integer> {

    private final List<Figure> figures = Stream.of(
                    SerdeFigure.all(),
                    List.<Figure>of(new FirstMessageFigure()),
                    ReadFigure.all(),
                    WriteFigure.all(),
                    List.<Figure>of(new TransitiveFigure()),
                    StartFigure.all(),
                    MemoryFigure.all())
            .flatMap(List::stream)
            .toList();

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "The figure of this name, or all whose names start like this.")
    private String name = "";

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long each reading takes; default ${DEFAULT-VALUE}.")
    private int seconds = 5;

    @Option(names = "--list", description = "Print the names and measure nothing.")
    private boolean list;

    @Option(names = "--scale", description = "Print what follows for larger registries, and measure nothing.")
    private boolean scale;

    @Override
    public Integer call() {
        if (scale) {
            spec.commandLine().getOut().print(ScaleTable.text());
            spec.commandLine().getOut().flush();
            return 0;
        }
        List<Figure> chosen = chosen();
        if (chosen.isEmpty() || seconds < 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), complaint());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            chosen.forEach(figure -> out.println(figure.name()));
        } else {
            out.println(Machine.describe());
            out.println(FigureTable.of(measure(chosen)));
        }
        out.flush();
        return 0;
    }

    /** The one of that name, or all whose names begin like this. */
    private List<Figure> chosen() {
        List<Figure> named =
                figures.stream().filter(figure -> figure.name().equals(name)).toList();
        return named.isEmpty()
                ? figures.stream()
                        .filter(figure -> figure.name().startsWith(name))
                        .toList()
                : named;
    }

    private List<Comparison> measure(List<Figure> chosen) {
        List<Comparison> comparisons = new ArrayList<>();
        PrintWriter progress = spec.commandLine().getErr();
        for (Figure figure : chosen) {
            progress.println(figure.name() + " ...");
            progress.flush();
            comparisons.addAll(figure.measure(seconds));
        }
        return comparisons;
    }

    private String complaint() {
        return seconds < 1
                ? "--seconds must be 1 or more"
                : "There is no figure " + name + "; there are "
                        + figures.stream().map(Figure::name).collect(Collectors.joining(", "));
    }
}
