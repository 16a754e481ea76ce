// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.dev.BrokerConfig;
import io.incipit.registry.dev.EmbeddedBroker;
import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.spi.AppendFailed;
import io.incipit.registry.domain.spi.Tenure;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.internals.Topic;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The brokers have decided about a holder's transaction, and the log was never told. */
class HangingTransactionIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String TOPIC = "_schemas";
    private static final String ID = "incipit." + TOPIC;

    /** As brokers write them: Empty is 0, Ongoing 1, PrepareCommit 2, PrepareAbort 3. */
    private static final byte COMPLETE_COMMIT = 4;

    private static final byte COMPLETE_ABORT = 5;

    private final EmbeddedBroker broker = EmbeddedBroker.start(BrokerConfig.devDefaults(Fresh.directory()));
    private final LogNode node = LogNode.of(LogNode.config(TOPIC, broker.bootstrapServers(), Map.of()))
            .started();

    @BeforeEach
    void write() throws AppendFailed {
        node.log().acquire().append(Facts.write("before"));
    }

    @AfterEach
    void close() {
        node.close();
        broker.close();
    }

    @Test
    void acquire_committedOneHangs_itsFactsAreHeardBeforeAllOthers() throws AppendFailed {
        leaveHanging("hanging", COMPLETE_COMMIT);

        List<LogEntry> aborted = writeAfter();

        assertThat(aborted).isEmpty();
        assertThat(node.heard().events()).contains(Facts.of("before"), Facts.of("hanging"), Facts.of("after"));
    }

    @Test
    void acquire_abortedOneHangs_itsFactsAreKnownAsAborted() throws AppendFailed {
        leaveHanging("hanging", COMPLETE_ABORT);

        List<LogEntry> aborted = writeAfter();

        assertThat(aborted).extracting(LogEntry::event).contains(Facts.of("hanging"));
        assertThat(node.heard().events())
                .contains(Facts.of("before"), Facts.of("after"))
                .doesNotContain(Facts.of("hanging"));
    }

    /** What the next holder finds aborted, which then writes. */
    private List<LogEntry> writeAfter() throws AppendFailed {
        Tenure tenure = node.log().acquire();
        node.heard().awaitPosition(tenure.barrier());
        List<LogEntry> aborted = tenure.aborted(0);
        node.heard().awaitPosition(tenure.append(Facts.write("after")));
        return aborted;
    }

    /** A record whose transaction is open by the log, and complete by what the coordinator reads at its next start. */
    private void leaveHanging(String subject, byte state) {
        try (Producer<String, String> holder = Topics.transactional(broker.bootstrapServers(), ID)) {
            holder.initTransactions();
            holder.beginTransaction();
            Answers.await(holder.send(new ProducerRecord<>(TOPIC, 0, Facts.key(subject), Facts.value(subject))), LIMIT);
            decide(state);
            broker.kill();
            holder.close(Duration.ZERO);
        }
        broker.start();
    }

    private void decide(byte state) {
        Map<String, Object> asBrokersDo =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "client.id", "__admin_client", "acks", "all");
        try (Producer<byte[], byte[]> coordinator =
                new KafkaProducer<>(asBrokersDo, new ByteArraySerializer(), new ByteArraySerializer())) {
            Answers.await(
                    coordinator.send(new ProducerRecord<>(
                            Topic.TRANSACTION_STATE_TOPIC_NAME, 0, coordinatorKey(), coordinatorValue(state))),
                    LIMIT);
        }
    }

    private static byte[] coordinatorKey() {
        byte[] id = ID.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(4 + id.length)
                .putShort((short) 0)
                .putShort((short) id.length)
                .put(id)
                .array();
    }

    /** Version 0: producer id and epoch, time-out, state, no partitions, times of the last change and of the beginning. */
    private byte[] coordinatorValue(byte state) {
        TransactionDescription now = described();
        long time = System.currentTimeMillis();
        return ByteBuffer.allocate(37)
                .putShort((short) 0)
                .putLong(now.producerId())
                .putShort((short) (now.producerEpoch() + 1))
                .putInt(10_000)
                .put(state)
                .putInt(0)
                .putLong(time)
                .putLong(time)
                .array();
    }

    private TransactionDescription described() {
        try (Admin admin = Topics.admin(broker.bootstrapServers())) {
            return Answers.await(admin.describeTransactions(List.of(ID)).description(ID), LIMIT);
        }
    }
}
