// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.model.RegistryException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/** Producers that may write, each of which fences those before it that had the same transactional id. Thread-safe. */
@Singleton
final class WriterProducers {

    private static final Duration CLOSE_LIMIT = Duration.ofMillis(500);

    private final KafkaConfig config;
    private final KafkaClients clients;
    private final LogInquiry inquiry;
    private final HangingTransaction hanging;
    private final AtomicBoolean transactionsWork = new AtomicBoolean();

    @Inject
    WriterProducers(KafkaConfig config, KafkaClients clients, LogInquiry inquiry, HangingTransaction hanging) {
        this.config = config;
        this.clients = clients;
        this.inquiry = inquiry;
        this.hanging = hanging;
    }

    /**
     * Lets pass unless the brokers' log of transactions cannot work.
     *
     * <p>Once a transaction was possible it is there; until then it may never come.
     *
     * @throws RegistryException.Unavailable when it cannot; the message says what mends it
     */
    void requireTransactions(String what) {
        if (!transactionsWork.get()) {
            inquiry.transactionLogComplaint().ifPresent(complaint -> {
                throw RegistryException.storeFailed("%s: %s. Nothing was written.".formatted(what, complaint), null);
            });
        }
    }

    /**
     * Tries whether this node could write, and fences nobody.
     *
     * @throws KafkaException when it could not
     */
    void probe(int maxRecordBytes) {
        ProducerEnd.close(initialised(TransactionalIds.probe(config), maxRecordBytes), CLOSE_LIMIT);
    }

    /**
     * Takes the right to write. Behind it no transaction of an earlier holder is open.
     *
     * @throws KafkaException when that does not succeed
     */
    Producer<byte[], byte[]> holder(int maxRecordBytes) {
        hanging.look();
        Producer<byte[], byte[]> producer = initialised(TransactionalIds.holder(config), maxRecordBytes);
        try {
            hanging.endWith(producer);
            return producer;
        } catch (RuntimeException e) {
            ProducerEnd.close(producer, CLOSE_LIMIT);
            throw e;
        }
    }

    private Producer<byte[], byte[]> initialised(String transactionalId, int maxRecordBytes) {
        Producer<byte[], byte[]> producer = clients.producer(transactionalId, maxRecordBytes);
        try {
            producer.initTransactions();
            transactionsWork.set(true);
            return producer;
        } catch (RuntimeException e) {
            ProducerEnd.close(producer, CLOSE_LIMIT);
            throw e;
        }
    }
}
