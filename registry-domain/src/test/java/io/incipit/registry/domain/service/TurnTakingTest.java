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
        return Stream.of(2, 3, 4).flatMap(nodes -> Stream.of(1L, 30L, 150L).map(cost -> Arguments.of(nodes, cost)));
    }

    /** @param cost how long it takes to take the right, in milliseconds */
    @ParameterizedTest
    @MethodSource("clusters")
    void nanosLeft_allWantToWrite_twoTakeOversASecondAtMostAndNobodyWaitsLong(int nodes, long cost) {
        Random random = new Random(nodes * 1_000L + cost);

        for (int round = 0; round < ROUNDS; round++) {
            Contest contest = new Contest(nodes, cost * MS, random);
            contest.run();

            assertThat(contest.takeOvers).isLessThanOrEqualTo((int) (2 * SECONDS));
            assertThat(contest.longestWait).isLessThan(TimeUnit.MILLISECONDS.toNanos(4_600));
        }
    }

    /** One run. Time goes on in steps; who may take the right takes it, and all others hear of it. */
    private static final class Contest {

        private final List<Courtesy> nodes = new ArrayList<>();
        private final long[] lostAt;
        private final long cost;
        private long now;
        private int holder;
        private Announcement last = Announcement.NONE;
        private int takeOvers;
        private long longestWait;

        Contest(int count, long cost, Random random) {
            this.lostAt = new long[count];
            this.cost = cost;
            for (int i = 0; i < count; i++) {
                nodes.add(new Courtesy(() -> now, random::nextDouble));
            }
        }

        void run() {
            take(0);
            while (now < TimeUnit.SECONDS.toNanos(SECONDS)) {
                now += MS;
                for (int i = 0; i < nodes.size(); i++) {
                    if (i != holder && nodes.get(i).nanosLeft(Optional.of(last)) <= 0) {
                        takeOvers++;
                        take(i);
                    }
                }
            }
        }

        private void take(int node) {
            longestWait = Math.max(longestWait, now - lostAt[node]);
            nodes.get(holder).wasTaken();
            lostAt[holder] = now;
            now += cost;
            holder = node;
            nodes.get(node).acquired();
            Holder name = new Holder("node-" + node, "http://node-" + node);
            last = new Announcement(Optional.of(name), last.offset() + 1, now);
        }
    }
}
