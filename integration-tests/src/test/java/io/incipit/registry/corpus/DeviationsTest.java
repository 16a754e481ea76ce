// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviationsTest {

    static final String HEAD =
            "# Page\n\n| a | b |\n|---|---|\n\n| Recorded steps | What differs | Why |\n|---|---|---|\n";

    @Test
    void complaints_pageOfTheProject_fitsTheCorpus() {
        Deviations deviations = Deviations.fromPage();

        assertThat(deviations.complaints(Corpus.fromResources().scenarios())).isEmpty();
    }

    @Test
    void steps_onThePage_areNotPendingToo() {
        PendingList pending = PendingList.fromResources();
        Deviations deviations = Deviations.fromPage();

        assertThat(Corpus.fromResources().scenarios()).allSatisfy(scenario -> {
            StepSet both = deviations.of(scenario.name());
            assertThat(both.without(pending.stepsOf(scenario))).isEqualTo(both);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`a` | what | why |",
                "a#1 | what | why |",
                "`a#1` and more | what | why |",
                "`a#1` | what |",
                "`a#1` | what | |",
                "`a#x` | what | why |",
                "`a#1` | what | why |\n| `a#0-2` | what | why |"
            })
    void parse_otherForm_isRefused(String rows) {
        assertThatIllegalArgumentException().isThrownBy(() -> Deviations.parse(HEAD + "| " + rows));
    }

    @Test
    void parse_pageWithoutTheTable_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Deviations.parse("| a | b |\n|---|---|\n"));
    }

    @Test
    void parse_severalNamesAndRows_areGathered() {
        Deviations deviations =
                Deviations.parse(HEAD + "| `a#1` `topics/b#0,3-4` | what | why |\n| `a#3` | what | why |\n\nMore.");

        assertThat(deviations.of("a")).isEqualTo(StepSet.parse("1,3"));
        assertThat(deviations.of("topics/b")).isEqualTo(StepSet.parse("0,3,4"));
        assertThat(deviations.of("c")).isEqualTo(StepSet.NONE);
    }

    @Test
    void complaints_unknownScenarioOrStep_isOne() {
        Deviations deviations = Deviations.parse(HEAD + "| `a#4-5` `b#0` | what | why |");

        assertThat(deviations.complaints(List.of(Playbacks.SCENARIO)))
                .containsExactly("The corpus has no such steps: a#5", "The corpus has no such steps: b#0");
    }

    @Test
    void complaints_stepAnsweredAsRecorded_isOne() {
        Deviations deviations = Deviations.parse(HEAD + "| `a#1-3` | what | why |");

        assertThat(deviations.complaints(Playbacks.failing(1, 2, 3))).isEmpty();
        assertThat(deviations.complaints(Playbacks.failing(2, 4)))
                .containsExactly("a#1,3 is answered as recorded: take it out of the table in docs/COMPATIBILITY.md");
    }

    @Test
    void forgiving_listedSteps_areNoFailures() {
        Deviations deviations = Deviations.parse(HEAD + "| `a#1-3` | what | why |");

        Playback playback = deviations.forgiving(Playbacks.failing(2, 4));

        assertThat(playback.failedSteps()).isEqualTo(StepSet.parse("4"));
    }
}
