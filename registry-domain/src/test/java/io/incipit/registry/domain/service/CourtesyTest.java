// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.Holder;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourtesyTest {

    private static final Optional<Holder> OTHER = Optional.of(new Holder("other", "http://other:8081"));

    private long nowMs = 1_000_000;
    private long offset;
    private final Courtesy courtesy = new Courtesy(() -> TimeUnit.MILLISECONDS.toNanos(nowMs), () -> 1);

    @Test
    void left_nobodySaidAnything_isNothing() {
        assertThat(left(Optional.empty())).isZero();
    }

    @Test
    void left_letGo_isNothing() {
        courtesy.acquired();
        courtesy.wasTaken();

        assertThat(left(said(Optional.empty()))).isZero();
    }

    @Test
    void left_heardNow_isATenthOfASecond() {
        Optional<Announcement> heard = said(OTHER);

        assertThat(left(heard)).isEqualTo(100);
        nowMs += 100;
        assertThat(left(heard)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 200", "2, 400", "3, 800", "4, 1600", "5, 3000", "9, 3000"})
    void left_takenSoonAgainAndAgain_doubles(int times, long expected) {
        lose(times, 1_000);

        assertThat(left(said(OTHER))).isEqualTo(expected);
    }

    @Test
    void left_takenAfterTenSeconds_isAsShortAsBefore() {
        lose(3, 10_000);

        assertThat(left(said(OTHER))).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"30000, 3000", "30001, 100"})
    void left_thirtyQuietSeconds_isShortAgain(long quiet, long expected) {
        lose(5, 0);
        nowMs += quiet;

        assertThat(left(said(OTHER))).isEqualTo(expected);
    }

    @Test
    void left_overtaken_isHalfDownToTheFloor() {
        lose(5, 0);

        assertThat(left(said(OTHER))).isEqualTo(3_000);
        assertThat(left(said(OTHER))).isEqualTo(1_500);
        assertThat(left(said(OTHER))).isEqualTo(750);
        assertThat(left(said(OTHER))).isEqualTo(700);
    }

    @Test
    void left_sameWordAgain_goesOn() {
        lose(5, 0);
        Optional<Announcement> heard = said(OTHER);

        assertThat(left(heard)).isEqualTo(3_000);
        nowMs += 1_000;
        assertThat(left(heard)).isEqualTo(2_000);
    }

    @Test
    void left_takenByOneThatDoesNotSayWhoItIs_countsFromTheLoss() {
        lose(5, 0);
        nowMs += 1_000;

        assertThat(left(Optional.empty())).isEqualTo(2_000);
    }

    @Test
    void left_overtakenWhileItTookTheRight_isShort() {
        lose(5, 0);
        assertThat(left(said(OTHER))).isEqualTo(3_000);
        courtesy.acquired();
        courtesy.wasTaken();

        assertThat(left(said(OTHER))).isEqualTo(200);
    }

    @Test
    void left_takenBeforeEitherSaidAWord_isTwiceAsLong() {
        lose(2, 0);
        assertThat(left(said(OTHER))).isEqualTo(400);
        courtesy.acquired();
        courtesy.wasTaken();

        assertThat(left(Optional.empty())).isEqualTo(800);
    }

    @Test
    void toBeNamed_taken_isHalfASecond() {
        assertThat(courtesy.nanosToBeNamed()).isZero();
        courtesy.acquired();
        courtesy.wasTaken();

        assertThat(courtesy.nanosToBeNamed()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(500));
    }

    private void lose(int times, long afterMs) {
        for (int i = 0; i < times; i++) {
            courtesy.acquired();
            courtesy.wasOfUse();
            nowMs += afterMs;
            courtesy.wasTaken();
        }
    }

    private Optional<Announcement> said(Optional<Holder> holder) {
        offset++;
        return Optional.of(new Announcement(holder, offset, TimeUnit.MILLISECONDS.toNanos(nowMs)));
    }

    private long left(Optional<Announcement> word) {
        return TimeUnit.NANOSECONDS.toMillis(courtesy.nanosLeft(word));
    }
}
