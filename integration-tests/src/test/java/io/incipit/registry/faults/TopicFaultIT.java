// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.system.Patience;
import io.incipit.registry.system.TopicRecords;
import io.incipit.registry.system.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.IsolationLevel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The topic is taken away under the nodes, and the broker forgets who wrote it. */
class TopicFaultIT {

    /**
     * A transactional id is forgotten soon after its last use; the broker looks often. A topic that is gone stays so until
     * somebody creates it as it must be.
     */
    static final Map<String, String> FORGETFUL = Map.of(
            "auto.create.topics.enable", "false",
            "transactional.id.expiration.ms", "3000",
            "transaction.remove.expired.transaction.cleanup.interval.ms", "300",
            "producer.id.expiration.ms", "3000",
            "producer.id.expiration.check.interval.ms", "300");

    static final int WRITES = 6;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    static Path directory;

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    static ProxiedBroker broker;

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    static ProxiedCluster cluster;

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    static Topics topics;

    final Testimony testimony = new Testimony();
    final Scribe scribe = new Scribe(testimony, "topic");
    final Aftermath aftermath = new Aftermath(cluster, testimony);

    @BeforeAll
    static void start() {
        broker = ProxiedBroker.start(directory.resolve("broker"), FORGETFUL);
        cluster = ProxiedCluster.of(broker, 2, directory).started();
        topics = new Topics(broker.bootstrapServers());
    }

    @AfterEach
    void restore() {
        cluster.nodes().forEach(node -> node.process().thaw());
        cluster.restore();
    }

    @AfterAll
    static void stop() {
        cluster.close();
        broker.close();
    }

    @Test
    void recreate_underTwoNodes_bothBeginFromNothing() {
        cluster.makeHolder(0, scribe);
        writeThroughBoth();

        testimony.inOutage(() -> {
            CompletableFuture<Void> among = CompletableFuture.runAsync(this::writeThroughBoth);
            recreate();
            testimony.beginAnew();
            writeThroughBoth();
            scribe.writeUntilItHappens(cluster.api(0));
            return among.join();
        });

        aftermath.require(cluster.api(1));
        aftermath.require(cluster.api(0));
    }

    /** The new log is longer than the old one was before the node looks at it. */
    @Test
    void recreate_underAFrozenNode_isNotTakenForTheOldTopic() {
        cluster.makeHolder(0, scribe);

        cluster.process(0).freeze();
        long before = end();
        recreate();
        testimony.beginAnew();
        Patience.until("the new log is the longer one", () -> {
            testimony.inOutage(() -> scribe.write(cluster.api(1)));
            return end() > before + WRITES;
        });
        cluster.nodes().get(1).inbound().cut();
        cluster.process(0).thaw();
        testimony.inOutage(() -> scribe.writeUntilItHappens(cluster.api(0)));

        aftermath.require(cluster.api(0));
    }

    /** As after the restore of an old backup. */
    @Test
    void recreate_withFewerRecords_bothKnowWhatTheseSay() {
        cluster.makeHolder(0, scribe);
        writeThroughBoth();
        TopicRecords backup =
                TopicRecords.read(broker.bootstrapServers(), cluster.topic(), IsolationLevel.READ_COMMITTED);
        writeThroughBoth();

        recreate();
        topics.restore(cluster.topic(), backup);
        testimony.beginAnew();
        testimony.inOutage(() -> scribe.writeUntilItHappens(cluster.api(1)));

        assertThat(WholeTopic.read(broker.bootstrapServers(), cluster.topic()).committed())
                .hasSizeGreaterThan(WRITES);
        aftermath.require(cluster.api(0));
    }

    /** The last records were lost with the power of the machine. */
    @Test
    void truncate_underTwoNodes_bothForgetWhatIsGone() {
        cluster.makeHolder(0, scribe);
        writeThroughBoth();
        long before = end();

        broker.broker().kill();
        LogFile.of(directory.resolve("broker"), cluster.topic()).dropLastBatches(WRITES);
        broker.broker().start();
        long after = end();
        testimony.beginAnew();
        testimony.inOutage(() -> scribe.writeUntilItHappens(cluster.api(1)));

        assertThat(after).isLessThan(before);
        aftermath.require(cluster.api(0));
    }

    /** The broker knows nothing any more of the one who holds the right, nor of the one who took it meanwhile. */
    @Test
    void expire_theHoldersId_theNextWriteHappens() {
        cluster.makeHolder(0, scribe);

        topics.awaitNoTransactionalIds();
        Told same = scribe.write(cluster.api(0));
        topics.awaitNoTransactionalIds();
        cluster.nodes().get(0).inbound().cut();
        Told other = scribe.write(cluster.api(1));
        Told back = scribe.writeUntilItHappens(cluster.api(0));

        assertThat(List.of(same, other, back)).allMatch(Told::happened);
        aftermath.require(cluster.api(0));
    }

    private void writeThroughBoth() {
        for (int i = 0; i < WRITES; i++) {
            scribe.write(cluster.api(i % 2));
        }
    }

    private static void recreate() {
        topics.delete(cluster.topic());
        topics.create(cluster.topic());
    }

    private static long end() {
        return topics.end(cluster.topic());
    }
}
