// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import io.incipit.registry.domain.model.RegistryException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression for names of members, which takes a step of the budget for each few looks at a character.
 * Immutable and thread-safe.
 *
 * @param text as the schema has it
 * @param watchful the same, which looks at characters all the time; null if it cannot be told from the text
 */
record NamePattern(String text, @Nullable Pattern watchful) {

    private static final Pattern REPETITION = Pattern.compile("\\{\\s*(\\d+)");
    private static final Pattern COMMENTS = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*+\\(\\?\\w*x");

    /** What is repeated beside no character at all is not seen, and may be repeated so often. */
    private static final double MOST_REPETITIONS = 1_000_000;

    private static final int REPETITIONS_A_STEP = 100;

    static NamePattern of(Pattern pattern) {
        String text = pattern.pattern();
        if (COMMENTS.matcher(text).find()) {
            return new NamePattern(text, null);
        }
        try {
            return new NamePattern(text, Pattern.compile(WatchfulExpression.of(text)));
        } catch (PatternSyntaxException e) {
            return new NamePattern(text, null);
        }
    }

    /** Whether it is found in the name. INVALID_SCHEMA if it takes more work than the budget has, or cannot be watched. */
    boolean isFoundIn(String name, Budget budget) {
        if (watchful == null) {
            throw refused("is written in a way that cannot be compared; write it without flags such as (?x)");
        }
        takeRepetitions(budget);
        try {
            return matcher(watchful, name, budget).find();
        } catch (IndexOutOfBoundsException e) {
            // Java 17 looks behind the end of the name for the boundary of a grapheme.
            throw refused("cannot be looked for; write it without boundaries such as \\b{g}");
        }
    }

    private static Matcher matcher(Pattern watchful, String name, Budget budget) {
        // With no character there would be nothing to look at: one stands behind, and the name ends before it.
        return name.isEmpty()
                ? watchful.matcher(new WatchedName("\n", budget)).region(0, 0).useTransparentBounds(true)
                : watchful.matcher(new WatchedName(name, budget));
    }

    private void takeRepetitions(Budget budget) {
        double repetitions = 1;
        Matcher counts = REPETITION.matcher(text);
        while (counts.find()) {
            repetitions *= Math.max(1, Double.parseDouble(counts.group(1)));
        }
        if (repetitions > MOST_REPETITIONS) {
            throw refused("repeats too often to be compared; write lower counts");
        }
        for (int step = 0; step < repetitions; step += REPETITIONS_A_STEP) {
            budget.step();
        }
    }

    private RegistryException refused(String reason) {
        return RegistryException.invalidSchema("The pattern \"%.80s\" %s".formatted(text, reason), null);
    }
}
