// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.incipit.registry.corpus.Playback.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scenarios, or single steps of them, that Incipit does not answer as recorded yet. May only shrink. What it answers
 * otherwise on purpose is no part of it: see {@link Deviations}.
 *
 * <p>The first line is {@code max: N}, the number of steps that may be pending; a scenario without steps counts all it
 * has. Then one line each: {@code name  # reason} or {@code name#3,7-9  # reason}. Blank lines and lines that begin
 * with a hash say nothing.
 */
final class PendingList {

    private static final Pattern MAXIMUM = Pattern.compile("max:\\s*(\\d+)");
    private static final Pattern LINE = Pattern.compile("([^#\\s]+)(?:#([0-9,-]+))?\\s+#\\s*(\\S.*)");

    private static final String FORM = """
            # What waits to be built. One line a scenario: name  # reason, or name#3,7-9  # reason for some of its steps, counted
            # from 0. What differs on purpose stands in docs/COMPATIBILITY.md instead.""";
    private static final int LONGEST_REASON = 160;

    private final int max;
    private final Map<String, Entry> entries;

    private PendingList(int max, Map<String, Entry> entries) {
        this.max = max;
        this.entries = entries;
    }

    /** The list that lies among the test resources. */
    static PendingList fromResources() {
        try (InputStream list = PendingList.class.getResourceAsStream("/corpus-pending.txt")) {
            return parse(new String(Objects.requireNonNull(list).readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if a line is not of the form, gives no reason, or names a scenario again */
    static PendingList parse(String text) {
        List<String> lines = text.lines().toList();
        Matcher maximum = MAXIMUM.matcher(lines.isEmpty() ? "" : lines.get(0).strip());
        if (!maximum.matches()) {
            throw new IllegalArgumentException("The first line must be: max: N");
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        lines.stream()
                .skip(1)
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(PendingList::entry)
                .forEach(entry -> add(entries, entry));
        return new PendingList(Integer.parseInt(maximum.group(1)), entries);
    }

    private static Entry entry(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not of the form: name  # reason, or name#3,7-9  # reason: " + line);
        }
        Optional<StepSet> steps = Optional.ofNullable(parts.group(2)).map(StepSet::parse);
        return new Entry(parts.group(1), steps, parts.group(3));
    }

    private static void add(Map<String, Entry> entries, Entry entry) {
        if (entries.put(entry.name(), entry) != null) {
            throw new IllegalArgumentException("Named twice: " + entry.name());
        }
    }

    /** The steps of the scenario that are pending. */
    StepSet stepsOf(Scenario scenario) {
        return Optional.ofNullable(entries.get(scenario.name()))
                .map(entry -> entry.steps()
                        .orElseGet(() -> StepSet.firstOf(scenario.steps().size())))
                .orElse(StepSet.NONE);
    }

    /**
     * What is wrong with the list itself: a name or a step that the corpus does not have, a count that is not {@code
     * max}.
     */
    List<String> complaints(List<Scenario> corpus) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        corpus.forEach(scenario -> sizes.put(scenario.name(), scenario.steps().size()));
        List<String> complaints = new ArrayList<>();
        int pending = 0;
        for (Entry entry : entries.values()) {
            StepSet all = StepSet.firstOf(sizes.getOrDefault(entry.name(), 0));
            StepSet steps = entry.steps().orElse(all);
            if (steps.isEmpty() || !steps.without(all).isEmpty()) {
                complaints.add("The corpus has no such steps: " + entry);
            }
            pending += steps.size();
        }
        if (pending != max) {
            complaints.add(
                    pending > max
                            ? "%d steps are pending, but at most %d may be".formatted(pending, max)
                            : "Fewer steps are pending: set max: " + pending);
        }
        return complaints;
    }

    /** Why the build must fail after this playback: a step that fails and is not pending, a pending one that passes. */
    List<String> complaints(Playback playback) {
        String name = playback.scenario().name();
        Optional<Entry> entry = Optional.ofNullable(entries.get(name));
        StepSet failed = playback.failedSteps();
        StepSet all = StepSet.firstOf(playback.outcomes().size());
        StepSet pending = entry.map(listed -> listed.steps().orElse(all)).orElse(StepSet.NONE);
        List<String> complaints = new ArrayList<>();
        playback.failures().stream()
                .filter(outcome -> !pending.contains(outcome.index()))
                .forEach(outcome -> complaints.add(outcome.toString()));
        StepSet passing = entry.flatMap(Entry::steps).orElse(StepSet.NONE).without(failed);
        if (entry.isPresent() && failed.isEmpty()) {
            complaints.add(name + " now passes: remove it from the list");
        } else if (!passing.isEmpty()) {
            complaints.add("%s: steps %s now pass: remove them from the list".formatted(name, passing));
        }
        return complaints;
    }

    /** The list as it would have to be after these playbacks. Reasons are kept; new ones are the first difference. */
    String updated(List<Playback> playbacks) {
        List<Playback> failing = playbacks.stream()
                .filter(playback -> !playback.failures().isEmpty())
                .toList();
        int count = failing.stream()
                .mapToInt(playback -> playback.failures().size())
                .sum();
        return failing.stream().map(this::line).collect(joining("\n", "max: " + count + "\n" + FORM + "\n\n", "\n"));
    }

    private String line(Playback playback) {
        String name = playback.scenario().name();
        StepSet failed = playback.failedSteps();
        boolean whole = failed.size() == playback.outcomes().size();
        Entry known = entries.get(name);
        String reason = known == null ? firstDifference(playback) : known.reason();
        return new Entry(name, whole ? Optional.empty() : Optional.of(failed), reason).toString();
    }

    private static String firstDifference(Playback playback) {
        Outcome first = playback.failures().get(0);
        String text = (first.title() + ": " + first.differences().get(0)).replaceAll("\\s+", " ");
        return text.substring(0, Math.min(LONGEST_REASON, text.length()));
    }

    /** A scenario that is pending, whole or in some steps. */
    private record Entry(String name, Optional<StepSet> steps, String reason) {

        @Override
        public String toString() {
            return name + steps.map(set -> "#" + set).orElse("") + "  # " + reason;
        }
    }
}
