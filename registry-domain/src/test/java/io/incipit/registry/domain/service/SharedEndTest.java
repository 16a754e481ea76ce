// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedEndTest {

    static final int MANY = 1000;

    final ManualClock clock = new ManualClock();

    static final Duration APART = Duration.ofMillis(10);

    final AskedLog log = new AskedLog();
    final SharedEnd end = new SharedEnd(log, APART, clock);

    @Test
    void learn_nobodyElse_isAskedAtOnce() {
        CompletableFuture<Long> learned = end.learn();

        log.answer(7);

        assertThat(learned).isCompletedWithValue(7L);
        assertThat(log.asked()).isEqualTo(1);
    }

    @Test
    void learn_whileAQuestionIsUnderWay_sharesTheNextAnswerAndNotThisOne() {
        CompletableFuture<Long> first = end.learn();
        List<CompletableFuture<Long>> later = learn(MANY);

        log.answer(7);
        boolean tooEarly = later.stream().anyMatch(CompletableFuture::isDone);
        clock.pass(APART);
        log.answer(8);

        assertThat(tooEarly).isFalse();
        assertThat(first).isCompletedWithValue(7L);
        assertThat(later).allMatch(one -> one.join() == 8);
        assertThat(log.asked()).isEqualTo(2);
    }

    @Test
    void learn_beforeTheNextIsDue_waitsAndSharesIt() {
        learn(1);
        log.answer(7);
        List<CompletableFuture<Long>> soon = learn(MANY);

        clock.pass(APART.minusNanos(1));
        int early = log.asked();
        clock.pass(Duration.ofNanos(1));
        log.answer(8);

        assertThat(early).isEqualTo(1);
        assertThat(soon).allMatch(one -> one.join() == 8);
        assertThat(log.asked()).isEqualTo(2);
    }

    @Test
    void learn_atEveryMomentOfASecond_asksAHundredTimesAndAtItsEnd() {
        for (int i = 0; i < 1000; i++) {
            learn(3);
            log.answer(i);
            clock.pass(Duration.ofMillis(1));
        }

        assertThat(log.asked()).isEqualTo(101);
    }

    @Test
    void learn_logFails_nobodyWaitsForASecond() {
        CompletableFuture<Long> first = end.learn();
        CompletableFuture<Long> next = end.learn();

        log.fail();
        CompletableFuture<Long> soon = end.learn();
        clock.pass(SharedEnd.GIVEN_UP);
        CompletableFuture<Long> later = end.learn();
        log.answer(9);

        assertThat(List.of(first, next, soon)).allMatch(CompletableFuture::isCompletedExceptionally);
        assertThat(later).isCompletedWithValue(9L);
        assertThat(log.asked()).isEqualTo(2);
    }

    @Test
    void learn_logIsSilent_newcomersDoNotWaitUntilItSpeaks() {
        CompletableFuture<Long> first = end.learn();
        clock.pass(SharedEnd.PROMPT.plusNanos(1));
        CompletableFuture<Long> meanwhile = end.learn();

        log.answer(7);
        CompletableFuture<Long> after = end.learn();
        log.answer(8);

        assertThat(meanwhile).isCompletedExceptionally();
        assertThat(first).isCompletedWithValue(7L);
        assertThat(after).isCompletedWithValue(8L);
    }

    @Test
    void learn_logThrows_failsAndIsAskedAgainLater() {
        SharedEnd broken = new SharedEnd(
                () -> {
                    throw new IllegalStateException("test");
                },
                APART,
                clock);

        CompletableFuture<Long> first = broken.learn();
        clock.pass(SharedEnd.GIVEN_UP);
        CompletableFuture<Long> second = broken.learn();

        assertThat(first).isCompletedExceptionally();
        assertThat(second).isCompletedExceptionally();
    }

    /** However fast a log answers, it was asked. */
    @Test
    void learn_answerThatComesAtOnce_isNotAskedForAgainBeforeItIsTime() {
        SharedEnd fast = new SharedEnd(() -> CompletableFuture.completedFuture(7L), APART, clock);

        CompletableFuture<Long> first = fast.learn();
        CompletableFuture<Long> second = fast.learn();
        boolean early = second.isDone();
        clock.pass(APART);

        assertThat(first).isCompletedWithValue(7L);
        assertThat(early).isFalse();
        assertThat(second).isCompletedWithValue(7L);
    }

    @Test
    void learn_endAtHand_isToldAsOftenAsOneLikes() {
        SharedEnd near = new SharedEnd(() -> CompletableFuture.completedFuture(7L), Duration.ZERO, clock);

        List<CompletableFuture<Long>> learned =
                IntStream.range(0, MANY).mapToObj(i -> near.learn()).toList();

        assertThat(learned).allMatch(one -> one.isDone() && one.join() == 7);
    }

    @Test
    void learn_manyThreadsAtOnce_oneQuestionAtATimeAnswersAll() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        Callers<CompletableFuture<Long>> callers = new Callers<>();
        for (int i = 0; i < 64; i++) {
            callers.call(() -> {
                start.await();
                return end.learn();
            });
        }

        start.countDown();
        List<CompletableFuture<Long>> learned = callers.answers();
        log.answer(7);
        clock.pass(APART);
        boolean asksAgain = log.asked() == 2;
        if (asksAgain) {
            log.answer(8);
        }

        assertThat(learned).allMatch(CompletableFuture::isDone);
        assertThat(log.asked()).isLessThanOrEqualTo(2);
        assertThat(log.mostAtOnce()).isEqualTo(1);
    }

    private List<CompletableFuture<Long>> learn(int times) {
        List<CompletableFuture<Long>> learned = new ArrayList<>();
        IntStream.range(0, times).forEach(i -> learned.add(end.learn()));
        return learned;
    }
}
