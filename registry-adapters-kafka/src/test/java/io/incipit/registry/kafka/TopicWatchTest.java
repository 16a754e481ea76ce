// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;

class TopicWatchTest {

    private static final Future<Uuid> FIRST = CompletableFuture.completedFuture(new Uuid(1, 1));
    private static final Future<Uuid> OTHER = CompletableFuture.completedFuture(new Uuid(1, 2));
    private static final Future<Uuid> GONE =
            CompletableFuture.failedFuture(new UnknownTopicOrPartitionException("gone"));

    private final FollowedTopic followed = new FollowedTopic();
    private final AtomicLong nanos = new AtomicLong();

    private TopicWatch watch(List<Future<Uuid>> answers) {
        Queue<Future<Uuid>> queue = new ArrayDeque<>(answers);
        return new TopicWatch(queue::remove, nanos::get, followed);
    }

    /** Asks and looks at the answer, then lets the period pass. */
    private boolean round(TopicWatch watch) {
        boolean changed = askAndLook(watch);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(5));
        return changed;
    }

    private static boolean askAndLook(TopicWatch watch) {
        boolean asked = watch.changed();
        boolean changed = watch.changed();
        return asked || changed;
    }

    @Test
    void changed_sameTopic_isFalse() {
        TopicWatch watch = watch(List.of(FIRST, FIRST));

        assertThat(round(watch)).isFalse();
        assertThat(round(watch)).isFalse();
    }

    @Test
    void changed_otherTopic_isFollowedOnlyOnceItWasSaid() {
        TopicWatch watch = watch(List.of(FIRST, OTHER, OTHER));
        round(watch);

        boolean changed = round(watch);

        assertThat(changed).isTrue();
        assertThatCode(() -> followed.require(new Uuid(1, 1))).doesNotThrowAnyException();
        round(watch);
        assertThatThrownBy(() -> followed.require(new Uuid(1, 1))).hasMessageContaining("created anew");
    }

    @Test
    void changed_otherTopic_isTrueOnce() {
        TopicWatch watch = watch(List.of(FIRST, OTHER, OTHER));

        assertThat(round(watch)).isFalse();
        assertThat(round(watch)).isTrue();
        assertThat(round(watch)).isFalse();
    }

    @Test
    void changed_topicGoneForAWhile_comparesWithTheLastKnown() {
        TopicWatch watch = watch(List.of(FIRST, GONE, FIRST, GONE, OTHER));

        List<Boolean> rounds = List.of(round(watch), round(watch), round(watch), round(watch), round(watch));

        assertThat(rounds).containsExactly(false, false, false, false, true);
    }

    @Test
    void changed_noAnswerYet_doesNotWait() {
        TopicWatch watch = watch(List.of(new CompletableFuture<>()));

        assertThat(round(watch)).isFalse();
        assertThat(round(watch)).isFalse();
    }

    @Test
    void hurry_withinThePeriod_asksAgain() {
        TopicWatch watch = watch(List.of(FIRST, OTHER));
        boolean first = askAndLook(watch);

        watch.hurry();

        assertThat(first).isFalse();
        assertThat(askAndLook(watch)).isTrue();
    }

    /** The log turned out to be cut off first, and is being read from its beginning already. */
    @Test
    void beginAnew_otherTopic_isFollowedAtOnce() {
        TopicWatch watch = watch(List.of(FIRST, OTHER, OTHER));
        round(watch);
        round(watch);

        watch.beginAnew();

        assertThatCode(() -> followed.require(new Uuid(1, 2))).doesNotThrowAnyException();
        assertThat(round(watch)).isFalse();
    }
}
