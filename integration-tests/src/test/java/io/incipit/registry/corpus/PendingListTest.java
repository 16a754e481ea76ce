// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PendingListTest {

    static final PendingList EMPTY = PendingList.parse("max: 0");

    @Test
    void complaints_committedList_fitsTheCorpus() {
        PendingList list = PendingList.fromResources();

        assertThat(list.complaints(Corpus.fromResources().scenarios())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a  # no maximum",
                "max: 5\na",
                "max: 5\na  #",
                "max: 5\na#x  # no step",
                "max: 5\na  # twice\na#1  # twice"
            })
    void parse_otherForm_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PendingList.parse(text));
    }

    @Test
    void complaints_listThatFits_areNone() {
        PendingList whole = PendingList.parse("max: 5\n\n# a remark\na  # reason");
        PendingList some = PendingList.parse("max: 2\na#0,4  # reason");

        assertThat(whole.complaints(corpus())).isEmpty();
        assertThat(some.complaints(corpus())).isEmpty();
    }

    @Test
    void complaints_moreThanMaximum_isOne() {
        PendingList list = PendingList.parse("max: 1\na#0-1  # reason");

        assertThat(list.complaints(corpus())).containsExactly("2 steps are pending, but at most 1 may be");
    }

    @Test
    void complaints_fewerThanMaximum_asksToLowerIt() {
        PendingList list = PendingList.parse("max: 3\na#0-1  # reason");

        assertThat(list.complaints(corpus())).containsExactly("Fewer steps are pending: set max: 2");
    }

    @Test
    void complaints_unknownScenarioOrStep_isOne() {
        assertThat(PendingList.parse("max: 0\nb  # reason").complaints(corpus()))
                .containsExactly("The corpus has no such steps: b  # reason");
        assertThat(PendingList.parse("max: 1\na#5  # reason").complaints(corpus()))
                .containsExactly("The corpus has no such steps: a#5  # reason");
    }

    @Test
    void complaints_passingScenarioNotListed_areNone() {
        assertThat(EMPTY.complaints(Playbacks.failing())).isEmpty();
    }

    @Test
    void complaints_failingScenarioNotListed_showsItsDifferences() {
        assertThat(EMPTY.complaints(Playbacks.failing(2)))
                .containsExactly("step 2 GET /2\n    status: expected 1 but was 2");
    }

    @Test
    void complaints_failingScenarioListed_areNone() {
        assertThat(PendingList.parse("max: 5\na  # reason").complaints(Playbacks.failing(2)))
                .isEmpty();
        assertThat(PendingList.parse("max: 1\na#2  # reason").complaints(Playbacks.failing(2)))
                .isEmpty();
    }

    @Test
    void complaints_passingScenarioListed_asksToRemoveIt() {
        String complaint = "a now passes: remove it from the list";

        assertThat(PendingList.parse("max: 5\na  # reason").complaints(Playbacks.failing()))
                .containsExactly(complaint);
        assertThat(PendingList.parse("max: 1\na#2  # reason").complaints(Playbacks.failing()))
                .containsExactly(complaint);
    }

    @Test
    void complaints_passingStepListed_asksToRemoveIt() {
        PendingList list = PendingList.parse("max: 3\na#1-3  # reason");

        assertThat(list.complaints(Playbacks.failing(2)))
                .containsExactly("a: steps 1,3 now pass: remove them from the list");
    }

    @Test
    void complaints_otherStepFails_showsItsDifferences() {
        PendingList list = PendingList.parse("max: 1\na#1  # reason");

        assertThat(list.complaints(Playbacks.failing(1, 2)))
                .singleElement()
                .asString()
                .startsWith("step 2 GET /2");
    }

    @Test
    void updated_failures_areListedWithReasons() {
        PendingList list = PendingList.parse("max: 1\na#1  # known");

        assertThat(list.updated(List.of(Playbacks.failing(1, 2))))
                .startsWith("max: 2\n")
                .endsWith("\n\na#1-2  # known\n");
        assertThat(EMPTY.updated(List.of(Playbacks.failing(0, 1, 2, 3, 4))))
                .startsWith("max: 5\n")
                .endsWith("\n\na  # GET /0: status: expected 1 but was 2\n");
        assertThat(EMPTY.updated(List.of(Playbacks.failing()))).startsWith("max: 0\n");
    }

    @Test
    void updated_list_isReadAgain() {
        PendingList list = PendingList.parse(EMPTY.updated(List.of(Playbacks.failing(0, 3))));

        assertThat(list.complaints(corpus())).isEmpty();
        assertThat(list.complaints(Playbacks.failing(0, 3))).isEmpty();
    }

    private static List<Scenario> corpus() {
        return List.of(Playbacks.SCENARIO);
    }
}
