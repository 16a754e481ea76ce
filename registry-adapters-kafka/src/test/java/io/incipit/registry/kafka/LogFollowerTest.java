// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.kafka.record.EventCodec;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** Each consumer plays one act: what it is given to read and how it ends. */
class LogFollowerTest {

    private final Heard heard = new Heard();
    private final Queue<MockConsumer<byte[], byte[]>> acts = new ArrayDeque<>();
    private final List<MockConsumer<byte[], byte[]>> played = new ArrayList<>();
    private final Queue<Uuid> topicIds = new ArrayDeque<>();
    private final LogFollower follower = new LogFollower(
            new LogSource(LogRecords.PARTITION, this::nextAct),
            new RecordIntake(new EventCodec(), new LegacyKeys(), new FormatWatch()),
            heard,
            new TopicWatch(this::topicId, System::nanoTime, new FollowedTopic()),
            new LogPulse(System::nanoTime));

    private MockConsumer<byte[], byte[]> nextAct() {
        MockConsumer<byte[], byte[]> act = acts.poll();
        if (act == null) {
            follower.stop();
            throw new IllegalStateException("The play has no such act");
        }
        played.add(act);
        return act;
    }

    private Future<Uuid> topicId() {
        Uuid id = topicIds.poll();
        return id == null ? new CompletableFuture<>() : CompletableFuture.completedFuture(id);
    }

    private MockConsumer<byte[], byte[]> act(long first, long end) {
        return act(new MockConsumer<>("none"), first, end);
    }

    private MockConsumer<byte[], byte[]> act(MockConsumer<byte[], byte[]> consumer, long first, long end) {
        consumer.updateBeginningOffsets(Map.of(LogRecords.PARTITION, first));
        consumer.updateEndOffsets(Map.of(LogRecords.PARTITION, end));
        acts.add(consumer);
        return consumer;
    }

    private static void deliver(MockConsumer<byte[], byte[]> consumer, List<ConsumerRecord<byte[], byte[]>> records) {
        consumer.schedulePollTask(() -> records.forEach(consumer::addRecord));
    }

    private void stopAfter(MockConsumer<byte[], byte[]> consumer) {
        consumer.schedulePollTask(follower::stop);
    }

    @Test
    void run_log_isDeliveredAndCaughtUpAtItsFirstEnd() {
        MockConsumer<byte[], byte[]> consumer = act(2, 5);
        deliver(consumer, List.of(LogRecords.mode(2), LogRecords.mode(3)));
        deliver(consumer, List.of(LogRecords.rubbish(4)));
        deliver(consumer, List.of(LogRecords.mode(5)));
        stopAfter(consumer);

        follower.run();

        assertThat(heard.lines())
                .containsExactly(
                        "replay [] to 2",
                        "replay [2, 3] to 4",
                        "unreadable 4",
                        "replay [] to 5",
                        "caughtUp",
                        "replay [5] to 6");
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void run_moreThanOneStretch_endsWhereTheConsumerStands() {
        MockConsumer<byte[], byte[]> consumer = act(0, 200);
        deliver(consumer, LongStream.range(0, 200).mapToObj(LogRecords::mode).toList());
        stopAfter(consumer);

        follower.run();

        assertThat(heard.lines()).hasSize(3);
        assertThat(heard.lines().get(0)).startsWith("replay [0, 1,").endsWith(", 127] to 128");
        assertThat(heard.lines().get(1)).startsWith("replay [128, 129,").endsWith(", 199] to 200");
        assertThat(heard.lines().get(2)).isEqualTo("caughtUp");
    }

    @Test
    void run_moreWasInTheLog_receivesItWhileTheFirstIsRead() {
        List<String> heardMeanwhile = new ArrayList<>(List.of("nothing asked"));
        MockConsumer<byte[], byte[]> consumer = act(0, 2);
        deliver(consumer, List.of(LogRecords.mode(0)));
        consumer.schedulePollTask(() -> {
            heardMeanwhile.clear();
            heardMeanwhile.addAll(heard.lines());
            consumer.addRecord(LogRecords.mode(1));
        });
        stopAfter(consumer);

        follower.run();

        assertThat(heardMeanwhile).isEmpty();
        assertThat(heard.lines()).containsExactly("replay [0] to 1", "replay [1] to 2", "caughtUp");
    }

    @Test
    void run_consumerFailsBeforeAllIsReplayed_nothingComesTwice() {
        MockConsumer<byte[], byte[]> first = act(0, 3);
        deliver(first, List.of(LogRecords.mode(0), LogRecords.mode(1)));
        first.schedulePollTask(() -> first.setPollException(new DisconnectException("broker is gone")));
        MockConsumer<byte[], byte[]> second = act(0, 3);
        deliver(second, List.of(LogRecords.mode(2)));
        stopAfter(second);

        follower.run();

        assertThat(heard.lines()).containsExactly("replay [0, 1] to 2", "replay [2] to 3", "caughtUp");
    }

    @Test
    void run_placeCannotBeAskedFor_nothingComesTwice() {
        List<ConsumerRecord<byte[], byte[]>> records =
                LongStream.range(0, 200).mapToObj(LogRecords::mode).toList();
        MockConsumer<byte[], byte[]> first = act(new Forgetful(1), 0, 201);
        deliver(first, records);
        deliver(first, List.of(LogRecords.mode(200)));
        MockConsumer<byte[], byte[]> second = act(0, 201);
        deliver(second, records);
        deliver(second, List.of(LogRecords.mode(200)));
        stopAfter(second);

        follower.run();

        assertThat(heard.lines()).hasSize(4).endsWith("replay [200] to 201", "caughtUp");
        assertThat(heard.lines().get(0)).startsWith("replay [0, 1,").endsWith(", 127] to 128");
        assertThat(heard.lines().get(1)).startsWith("replay [128, 129,").endsWith(", 199] to 200");
    }

    /** Knows its place so many times, and then fails to say it. */
    private static final class Forgetful extends MockConsumer<byte[], byte[]> {

        private int times;

        Forgetful(int times) {
            super("none");
            this.times = times;
        }

        @Override
        public synchronized long position(TopicPartition partition, Duration timeout) {
            times--;
            if (times < 0) {
                throw new TimeoutException("the place is not known");
            }
            return super.position(partition, timeout);
        }
    }

    @Test
    void run_emptyLog_isCaughtUpAtOnce() {
        MockConsumer<byte[], byte[]> consumer = act(0, 0);
        stopAfter(consumer);

        follower.run();

        assertThat(heard.lines()).containsExactly("caughtUp");
    }

    @Test
    void run_emptyLogThatBeginsLater_tellsWhereItEnds() {
        MockConsumer<byte[], byte[]> consumer = act(7, 7);
        consumer.scheduleNopPollTask();
        stopAfter(consumer);

        follower.run();

        assertThat(heard.lines()).containsExactly("replay [] to 7", "caughtUp");
    }

    @Test
    void run_consumerFails_nextOneGoesOnAtTheSamePlace() {
        MockConsumer<byte[], byte[]> first = act(0, 1);
        deliver(first, List.of(LogRecords.mode(0)));
        first.schedulePollTask(() -> first.setPollException(new DisconnectException("broker is gone")));
        MockConsumer<byte[], byte[]> second = act(0, 2);
        deliver(second, List.of(LogRecords.mode(1)));
        stopAfter(second);

        follower.run();

        assertThat(heard.lines()).containsExactly("replay [0] to 1", "caughtUp", "replay [1] to 2");
        assertThat(first.closed()).isTrue();
    }

    @Test
    void run_placeIsGone_beginsAnew() {
        MockConsumer<byte[], byte[]> first = act(0, 1);
        deliver(first, List.of(LogRecords.mode(0)));
        first.schedulePollTask(
                () -> first.setPollException(new OffsetOutOfRangeException(Map.of(LogRecords.PARTITION, 1L))));
        MockConsumer<byte[], byte[]> second = act(0, 1);
        deliver(second, List.of(LogRecords.mode(0)));
        stopAfter(second);

        follower.run();

        assertThat(heard.lines())
                .containsExactly("replay [0] to 1", "caughtUp", "restart", "replay [0] to 1", "caughtUp");
    }

    @Test
    void run_otherTopicOfThatName_beginsAnew() {
        topicIds.add(new Uuid(1, 1));
        topicIds.add(new Uuid(1, 2));
        MockConsumer<byte[], byte[]> first = act(0, 1);
        deliver(first, List.of(LogRecords.mode(0)));
        first.scheduleNopPollTask();
        first.schedulePollTask(() -> first.setPollException(new DisconnectException("look at the topic again")));
        MockConsumer<byte[], byte[]> second = act(0, 1);
        second.scheduleNopPollTask();
        second.scheduleNopPollTask();
        MockConsumer<byte[], byte[]> third = act(0, 0);
        third.scheduleNopPollTask();
        stopAfter(third);

        follower.run();

        assertThat(heard.lines()).containsExactly("replay [0] to 1", "caughtUp", "restart", "caughtUp");
    }

    @Test
    void run_spoiltBytes_arePassedOverAfterSeveralTries() {
        KafkaException spoiltBatch = new KafkaException("Record batch is invalid");
        MockConsumer<byte[], byte[]> first = act(0, 2);
        deliver(first, List.of(LogRecords.mode(0)));
        first.schedulePollTask(() -> first.setPollException(spoiltBatch));
        for (int i = 0; i < 5; i++) {
            MockConsumer<byte[], byte[]> again = act(0, 2);
            again.schedulePollTask(() -> again.setPollException(spoiltBatch));
        }
        MockConsumer<byte[], byte[]> last = act(0, 3);
        deliver(last, List.of(LogRecords.mode(2)));
        stopAfter(last);

        follower.run();

        assertThat(heard.lines())
                .containsExactly("replay [0] to 1", "unreadable 1", "replay [] to 2", "replay [2] to 3", "caughtUp");
    }

    @Test
    void run_stoppedBefore_opensNothingForLong() {
        follower.stop();

        follower.run();

        assertThat(played).isEmpty();
        assertThat(heard.lines()).isEmpty();
    }
}
