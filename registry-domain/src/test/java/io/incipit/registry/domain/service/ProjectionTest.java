// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.entry;
import static io.incipit.registry.domain.kit.Facts.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.state.RegistryState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionTest {

    private static final LogEntry FIRST = entry(3, put(ORDERS, 1, 1, "a(x)"));

    private final Projection projection = new Projection();

    @Test
    void replay_entriesAndMarks_movesStateAndPosition() {
        projection.replay(List.of(FIRST), 6);
        projection.replay(List.of(), 9);

        assertThat(projection.state().versions(ORDERS).all()).hasSize(1);
        assertThat(projection.state().position()).isEqualTo(9);
        assertThat(projection.lastHeard()).isEqualTo(4);
    }

    @Test
    void await_positionPassed_isTrueAtOnce() throws Exception {
        projection.replay(List.of(FIRST), 6);

        assertThat(projection.await(6, Deadline.in(Duration.ZERO))).isTrue();
    }

    @Test
    void await_positionToCome_isTrueWhenItComes() throws Exception {
        Callers<Boolean> waiting = new Callers<>();
        waiting.call(() -> projection.await(6, Deadline.in(Duration.ofMinutes(1))));
        waiting.awaitWaiting();

        projection.replay(List.of(FIRST), 6);

        assertThat(waiting.answers()).containsExactly(true);
    }

    @Test
    void await_positionThatDoesNotCome_isFalseWhenTheTimeIsUp() throws Exception {
        assertThat(projection.await(6, Deadline.in(Duration.ofMillis(10)))).isFalse();
    }

    @Test
    void await_logTurnsOutToBeAnother_isFalse() throws Exception {
        Callers<Boolean> waiting = new Callers<>();
        waiting.call(() -> projection.await(6, Deadline.in(Duration.ofMinutes(1))));
        waiting.awaitWaiting();

        projection.restart("created anew");

        assertThat(waiting.answers()).containsExactly(false);
    }

    @Test
    void restart_afterSomething_beginsFromNothing() {
        projection.replay(List.of(FIRST), 6);
        projection.caughtUp();
        projection.unreadable(5, "no JSON");

        projection.restart("created anew");

        assertThat(projection.state()).isEqualTo(RegistryState.EMPTY);
        assertThat(projection.state().position()).isZero();
        assertThat(projection.isReady()).isFalse();
        assertThat(projection.unreadable()).isZero();
        assertThat(projection.firstUnreadable()).isEmpty();
        assertThat(projection.life()).isEqualTo(1);
    }

    @Test
    void unreadable_several_areCountedAndTheFirstIsKept() {
        projection.unreadable(5, "no JSON");
        projection.unreadable(7, "no key");

        assertThat(projection.unreadable()).isEqualTo(2);
        assertThat(projection.firstUnreadable()).contains("offset 5: no JSON");
    }

    @Test
    void awaitReady_caughtUp_isTrue() throws Exception {
        assertThat(projection.awaitReady(Deadline.in(Duration.ZERO))).isFalse();

        projection.caughtUp();

        assertThat(projection.awaitReady(Deadline.in(Duration.ZERO))).isTrue();
    }
}
