// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import io.incipit.registry.domain.model.RegistryException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name whose every character that a regular expression looks at counts as a step. */
record BoundedName(String name, Budget budget) implements CharSequence {

    private static final Pattern REPETITION = Pattern.compile("\\{\\s*(\\d+)");

    /** Repetitions of nothing look at no character, so that what is behind them has to be bounded beforehand. */
    private static final double MOST_REPETITIONS = 1_000_000;

    private static final int REPETITIONS_A_STEP = 100;

    /** Whether the pattern is found in the name. INVALID_SCHEMA if it repeats too often to be tried. */
    boolean contains(Pattern pattern) {
        double repetitions = 1;
        Matcher counts = REPETITION.matcher(pattern.pattern());
        while (counts.find()) {
            repetitions *= Math.max(1, Double.parseDouble(counts.group(1)));
        }
        if (repetitions > MOST_REPETITIONS) {
            throw RegistryException.invalidSchema(
                    "The pattern \"%.80s\" repeats too often to be compared; write lower counts"
                            .formatted(pattern.pattern()),
                    null);
        }
        for (int step = 0; step < repetitions; step += REPETITIONS_A_STEP) {
            budget.step();
        }
        return pattern.matcher(this).find();
    }

    @Override
    public int length() {
        return name.length();
    }

    @Override
    public char charAt(int index) {
        budget.step();
        return name.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedName(name.substring(start, end), budget);
    }

    @Override
    public String toString() {
        return name;
    }
}
