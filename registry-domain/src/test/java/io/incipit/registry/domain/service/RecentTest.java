// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecentTest {

    private static final int MOST = 800;
    private static final int HEAVIEST = MOST / 8;
    private static final int NEWCOMERS = 5;

    private final Recent<String, String> recent = new Recent<>(MOST, NEWCOMERS);

    @Test
    void get_newcomer_isThereUntilOthersHaveCome() {
        ask("a", "b", "c", "d", "e");

        assertThat(recent.get("a")).contains("of a");

        ask("f");

        assertThat(recent.get("a")).isEmpty();
        assertThat(recent.get("b")).contains("of b");
    }

    @Test
    void get_newcomerAskedForManyTimesMeanwhile_isThereNoLonger() {
        ask("a", "a", "a", "b", "a", "c", "d", "e", "a", "f");

        assertThat(recent.get("a")).isEmpty();
    }

    @Test
    void get_askedForAgainAfterOthersHaveCome_staysWhateverComes() {
        bringToStay("a");

        askOnce(2 * Recent.RECOGNIZED);

        assertThat(recent.get("a")).contains("of a");
    }

    @Test
    void get_askedForAgainMuchLater_isANewcomer() {
        ask("a");
        askOnce(Recent.RECOGNIZED + NEWCOMERS);

        ask("a");
        askOnce(NEWCOMERS);

        assertThat(recent.get("a")).isEmpty();
    }

    @Test
    void put_moreThanMayStay_forgetsTheOneNotAskedForLongest() {
        bringToStay("a", "b", "c", "d", "e", "f", "g", "h");
        Stream.of("a", "b", "c", "d", "e", "f", "g").forEach(key -> recent.put(key, "heavy", HEAVIEST));
        recent.get("a");

        recent.put("h", "heavy", HEAVIEST);

        assertThat(recent.get("a")).contains("heavy");
        assertThat(recent.get("b")).isEmpty();
        assertThat(recent.get("c")).contains("heavy");
    }

    @Test
    void put_heavyNewcomers_areHalfOfAllAtMost() {
        Stream.of("a", "b", "c", "d", "e").forEach(key -> recent.put(key, "heavy", HEAVIEST));

        assertThat(recent.get("a")).isEmpty();
        assertThat(recent.get("b")).contains("heavy");
    }

    @Test
    void put_tooHeavy_isNotKeptAndDrivesOutNothing() {
        ask("a");
        bringToStay("b");

        recent.put("c", "too heavy", HEAVIEST + 1);

        assertThat(recent.get("c")).isEmpty();
        assertThat(recent.get("b")).contains("of b");
    }

    @Test
    void put_again_replacesAndWeighsOnce() {
        for (int i = 0; i < 100; i++) {
            recent.put("a", "of " + i, HEAVIEST);
        }
        recent.put("b", "of b", HEAVIEST);

        assertThat(recent.get("a")).contains("of 99");
        assertThat(recent.get("b")).contains("of b");
    }

    private void bringToStay(String... keys) {
        ask(keys);
        askOnce(NEWCOMERS);
        ask(keys);
    }

    private void askOnce(int times) {
        IntStream.range(0, times).forEach(i -> ask("other " + i));
    }

    /** As whoever asks does: what is not there is made. */
    private void ask(String... keys) {
        for (String key : keys) {
            if (recent.get(key).isEmpty()) {
                recent.put(key, "of " + key, 1);
            }
        }
    }
}
