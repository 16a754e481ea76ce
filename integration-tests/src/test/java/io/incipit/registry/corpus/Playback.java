// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import java.util.List;
import java.util.stream.Collectors;

/** What a scenario gave when it was played: one outcome a step, in order. */
record Playback(Scenario scenario, List<Outcome> outcomes) {

    Playback {
        outcomes = List.copyOf(outcomes);
    }

    /** The steps whose answers were not as good as recorded. */
    List<Outcome> failures() {
        return outcomes.stream().filter(Outcome::failed).toList();
    }

    /** Where in the scenario they stand. */
    StepSet failedSteps() {
        return new StepSet(failures().stream().map(Outcome::index).toList());
    }

    /** Differences in steps where the reference itself answered badly. */
    List<Outcome> notes() {
        return outcomes.stream()
                .filter(outcome -> outcome.quirk() && !outcome.differences().isEmpty())
                .toList();
    }

    /**
     * A step's differences.
     *
     * @param index of the step in its scenario, from 0
     * @param quirk the recorded answer is no model, so that differences from it are no failure
     */
    record Outcome(int index, String title, List<String> differences, boolean quirk) {

        Outcome {
            differences = List.copyOf(differences);
        }

        boolean failed() {
            return !quirk && !differences.isEmpty();
        }

        @Override
        public String toString() {
            return differences.stream()
                    .map(difference -> "\n    " + difference)
                    .collect(Collectors.joining("", "step " + index + " " + title, ""));
        }
    }
}
