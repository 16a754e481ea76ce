// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import io.incipit.registry.corpus.Playback.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The recorded steps that Incipit answers otherwise on purpose, as the table in {@code docs/COMPATIBILITY.md} has them.
 *
 * <p>The table's first column is headed {@code Recorded steps}; each of its cells holds names as in {@code
 * `mode-basic#3,7-9`}, the other two what differs and why. A scenario may stand in several rows, a step in one.
 */
final class Deviations {

    private static final Path PAGE = Path.of("..", "docs", "COMPATIBILITY.md");
    private static final String HEADING = "| Recorded steps |";
    private static final Pattern STEPS = Pattern.compile("`([^#`\\s]+)#([0-9,-]+)`");
    private static final int COLUMNS = 3;

    private final Map<String, StepSet> byScenario;

    private Deviations(Map<String, StepSet> byScenario) {
        this.byScenario = byScenario;
    }

    /** Those of the page that users read. */
    static Deviations fromPage() {
        try {
            return parse(Files.readString(PAGE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if there is no such table, or a row lacks steps, a difference or a reason */
    static Deviations parse(String markdown) {
        List<String> table = markdown.lines()
                .dropWhile(line -> !line.startsWith(HEADING))
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        if (table.size() < 2) {
            throw new IllegalArgumentException("There is no table that begins with: " + HEADING);
        }
        Map<String, StepSet> byScenario = new LinkedHashMap<>();
        table.stream().skip(2).forEach(row -> addRow(byScenario, row));
        return new Deviations(byScenario);
    }

    private static void addRow(Map<String, StepSet> byScenario, String row) {
        List<String> cells =
                Stream.of(row.split("\\|")).skip(1).map(String::strip).toList();
        Matcher steps = STEPS.matcher(cells.get(0));
        boolean complete = cells.size() == COLUMNS && cells.stream().noneMatch(String::isEmpty);
        if (!complete || !steps.replaceAll("").isBlank()) {
            throw new IllegalArgumentException("Not of the form: | `name#3,7-9` | what differs | why |: " + row);
        }
        steps.reset();
        while (steps.find()) {
            add(byScenario, steps.group(1), StepSet.parse(steps.group(2)));
        }
    }

    private static void add(Map<String, StepSet> byScenario, String name, StepSet steps) {
        StepSet known = byScenario.getOrDefault(name, StepSet.NONE);
        if (known.without(steps).size() < known.size()) {
            throw new IllegalArgumentException("A step stands in two rows: " + name + "#" + steps);
        }
        byScenario.put(name, known.with(steps));
    }

    StepSet of(String scenario) {
        return byScenario.getOrDefault(scenario, StepSet.NONE);
    }

    /** What is wrong with the table itself: a name or a step that the corpus does not have. */
    List<String> complaints(List<Scenario> corpus) {
        Map<String, StepSet> unknown = new LinkedHashMap<>(byScenario);
        corpus.forEach(scenario -> unknown.computeIfPresent(
                scenario.name(),
                (name, steps) -> steps.without(StepSet.firstOf(scenario.steps().size()))));
        List<String> complaints = new ArrayList<>();
        byScenario.forEach((name, steps) -> {
            StepSet missing = unknown.getOrDefault(name, steps);
            if (!missing.isEmpty()) {
                complaints.add("The corpus has no such steps: " + name + "#" + missing);
            }
        });
        return complaints;
    }

    /** Why the build must fail after this playback: steps that are answered as recorded after all. */
    List<String> complaints(Playback playback) {
        String name = playback.scenario().name();
        StepSet passing = of(name).without(playback.failedSteps());
        return passing.isEmpty()
                ? List.of()
                : List.of("%s#%s is answered as recorded: take it out of the table in docs/COMPATIBILITY.md"
                        .formatted(name, passing));
    }

    /** The playback as if these steps had been answered as recorded. */
    Playback forgiving(Playback playback) {
        StepSet forgiven = of(playback.scenario().name());
        return new Playback(
                playback.scenario(),
                playback.outcomes().stream()
                        .map(outcome -> forgiven.contains(outcome.index()) ? forgiven(outcome) : outcome)
                        .toList());
    }

    private static Outcome forgiven(Outcome outcome) {
        return new Outcome(outcome.index(), outcome.title(), List.of(), outcome.quirk());
    }
}
