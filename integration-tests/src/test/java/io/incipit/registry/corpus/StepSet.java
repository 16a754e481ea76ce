// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Steps of a scenario by their index from 0, in order and each once, written {@code 3,7-9}. */
record StepSet(List<Integer> indexes) {

    static final StepSet NONE = new StepSet(List.of());

    private static final Pattern RANGE = Pattern.compile("(\\d+)(?:-(\\d+))?");

    StepSet {
        indexes = indexes.stream().distinct().sorted().toList();
    }

    static StepSet firstOf(int count) {
        return new StepSet(IntStream.range(0, count).boxed().toList());
    }

    /** @throws IllegalArgumentException if the text is not of that form, or a range is empty */
    static StepSet parse(String text) {
        List<Integer> indexes = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher range = RANGE.matcher(part.strip());
            if (!range.matches()) {
                throw new IllegalArgumentException("Not a step or a range of steps: " + part);
            }
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            if (last < first) {
                throw new IllegalArgumentException("An empty range of steps: " + part);
            }
            IntStream.rangeClosed(first, last).forEach(indexes::add);
        }
        return new StepSet(indexes);
    }

    boolean contains(int index) {
        return indexes.contains(index);
    }

    boolean isEmpty() {
        return indexes.isEmpty();
    }

    int size() {
        return indexes.size();
    }

    StepSet without(StepSet other) {
        return new StepSet(
                indexes.stream().filter(index -> !other.contains(index)).toList());
    }

    StepSet with(StepSet other) {
        return new StepSet(
                Stream.concat(indexes.stream(), other.indexes.stream()).toList());
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        for (int first : indexes) {
            if (!contains(first - 1)) {
                int last = first;
                while (contains(last + 1)) {
                    last++;
                }
                parts.add(first == last ? String.valueOf(first) : first + "-" + last);
            }
        }
        return String.join(",", parts);
    }
}
