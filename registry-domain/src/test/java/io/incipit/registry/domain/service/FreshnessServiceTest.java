// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FreshnessServiceTest {

    static final Duration LONG = Duration.ofMinutes(5);

    final Projection projection = new Projection();
    final AskedLog log = new AskedLog();
    final FreshnessService freshness =
            new FreshnessService(new SharedEnd(log, Duration.ofMillis(10), new ManualClock()), projection);

    @Test
    void reach_positionPassed_isTrueAtOnce() {
        projection.replay(List.of(), 6);

        assertThat(freshness.reach(6, LONG)).isCompletedWithValue(true);
        assertThat(freshness.position()).isEqualTo(6);
    }

    @Test
    void reach_positionToCome_completesWhenItComes() {
        CompletableFuture<Boolean> near = freshness.reach(6, LONG);
        CompletableFuture<Boolean> same = freshness.reach(6, LONG);
        CompletableFuture<Boolean> far = freshness.reach(7, LONG);

        projection.replay(List.of(), 6);

        assertThat(near).isCompletedWithValue(true);
        assertThat(same).isCompletedWithValue(true);
        assertThat(far).isNotDone();
    }

    @Test
    void reach_timeIsUp_isFalse() {
        assertThat(freshness.reach(6, Duration.ZERO).join()).isFalse();
    }

    @Test
    void reach_logBegunAnew_isFalse() {
        CompletableFuture<Boolean> reached = freshness.reach(6, LONG);

        projection.restart("test");

        assertThat(reached).isCompletedWithValue(false);
    }

    @Test
    void reachEnd_behind_completesWhenTheEndIsReplayed() {
        CompletableFuture<Boolean> reached = freshness.reachEnd(LONG);
        log.answer(6);
        boolean early = reached.isDone();

        projection.replay(List.of(), 6);

        assertThat(early).isFalse();
        assertThat(reached).isCompletedWithValue(true);
    }

    @Test
    void reachEnd_logIsAway_isFalseAtOnceFromThenOn() {
        CompletableFuture<Boolean> first = freshness.reachEnd(LONG);
        log.fail();

        assertThat(first).isCompletedWithValue(false);
        assertThat(freshness.reachEnd(LONG)).isCompletedWithValue(false);
        assertThat(log.asked()).isEqualTo(1);
    }

    @Test
    void reachEnd_logIsSilent_isFalseWhenTheTimeIsUp() {
        assertThat(freshness.reachEnd(Duration.ofMillis(1)).join()).isFalse();
    }

    @Test
    void catchUp_nothingNew_isTrue() throws Exception {
        Callers<Boolean> callers = new Callers<>();
        callers.call(() -> freshness.catchUp(LONG));
        while (log.asked() == 0) {
            Thread.onSpinWait();
        }

        log.answer(0);

        assertThat(callers.answers()).containsExactly(true);
    }

    @Test
    void await_positionToCome_isTrueWhenItComes() throws Exception {
        Callers<Boolean> callers = new Callers<>();
        callers.call(() -> freshness.await(6, LONG));

        projection.replay(List.of(), 6);

        assertThat(callers.answers()).containsExactly(true);
    }
}
