// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    final Arrivals arrivals = new Arrivals();

    @Test
    void at_positionsThatNeverCome_areForgottenWhenTheTimeIsUp() {
        List<CompletableFuture<Boolean>> waiting = LongStream.range(0, 100)
                .mapToObj(position -> arrivals.at(position, Duration.ofNanos(1)))
                .toList();

        assertThat(waiting).noneMatch(CompletableFuture::join);
        assertThat(arrivals.size()).isZero();
    }

    @Test
    void reached_some_areForgottenAndTheOthersWaitOn() {
        CompletableFuture<Boolean> near = arrivals.at(3, Duration.ofMinutes(5));
        CompletableFuture<Boolean> far = arrivals.at(4, Duration.ofMinutes(5));

        arrivals.reached(3);

        assertThat(near).isCompletedWithValue(true);
        assertThat(far).isNotDone();
        assertThat(arrivals.size()).isEqualTo(1);
    }
}
