// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.Holder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nodes that all want to write all the time and cannot reach one another, on a clock of the test's own. */
class TurnTakingTest {

    private static final long MS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long SECONDS = 30;
    private static final int ROUNDS = 100;

    static Stream<Arguments> clusters() {
        return Stream.of(2, 3, 4)
                .flatMap(nodes -> Stream.of(1L, 30L, 150L, 300L).map(cost -> Arguments.of(nodes, cost)));
    }

    /** @param cost how long it takes to take the right, in milliseconds */
    @ParameterizedTest
    @MethodSource("clusters")
    void nanosLeft_allWantToWrite_twoTakeOversASecondAtMostAndNobodyWaitsLong(int nodes, long cost) {
        Random random = new Random(nodes * 1_000L + cost);

        for (int round = 0; round < ROUNDS; round++) {
            Contest contest = new Contest(nodes, cost * MS, random);
            contest.run();

            assertThat(contest.turns).isLessThanOrEqualTo((int) (2 * SECONDS));
            assertThat(contest.longestWait / MS).isLessThan(4_600);
        }
    }

    /** One of the nodes. */
    private static final class Racer {

        final Courtesy courtesy;
        long epoch;
        long readyAt = -1;
        long namedBy;
        long lastTurn;

        Racer(Courtesy courtesy) {
            this.courtesy = courtesy;
        }
    }

    /** One run. Time goes on in steps; whoever begins to take the right takes it from all others. */
    private static final class Contest {

        private final List<Racer> racers = new ArrayList<>();
        private final long cost;
        private long now;
        private long epoch;
        private Announcement last = Announcement.NONE;
        private int turns;
        private long longestWait;

        Contest(int count, long cost, Random random) {
            this.cost = cost;
            for (int i = 0; i < count; i++) {
                racers.add(new Racer(new Courtesy(() -> now, random::nextDouble)));
            }
        }

        void run() {
            while (now < TimeUnit.SECONDS.toNanos(SECONDS)) {
                now += MS;
                racers.forEach(this::step);
            }
        }

        private void step(Racer racer) {
            if (racer.readyAt >= 0) {
                finish(racer);
            } else if (racer.epoch == epoch && epoch > 0) {
                racer.lastTurn = now;
            } else if (isFree(racer)) {
                epoch++;
                racer.epoch = epoch;
                racer.readyAt = now + cost;
            }
        }

        /** The holder that was fenced notices at once, the one that was overtaken when it begins to write. */
        private boolean isFree(Racer racer) {
            if (racer.epoch > 0 && racer.namedBy == 0) {
                lose(racer);
            }
            boolean named = last.offset() > racer.epoch;
            Optional<Announcement> word = named || racer.epoch == 0 ? heard() : Optional.empty();
            return (named || now >= racer.namedBy) && racer.courtesy.nanosLeft(word) <= 0;
        }

        private Optional<Announcement> heard() {
            return last.equals(Announcement.NONE) ? Optional.empty() : Optional.of(last);
        }

        private void finish(Racer racer) {
            if (now < racer.readyAt) {
                return;
            }
            racer.readyAt = -1;
            racer.courtesy.acquired();
            racer.namedBy = 0;
            if (racer.epoch == epoch) {
                racer.courtesy.wasOfUse();
                turns++;
                longestWait = Math.max(longestWait, now - racer.lastTurn);
                racer.lastTurn = now;
                last = new Announcement(Optional.of(new Holder("any", "http://any:8081")), epoch, now);
            }
        }

        private void lose(Racer racer) {
            racer.courtesy.wasTaken();
            racer.namedBy = now + racer.courtesy.nanosToBeNamed();
        }
    }
}
