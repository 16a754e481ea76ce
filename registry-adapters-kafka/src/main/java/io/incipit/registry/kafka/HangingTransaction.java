// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.event.RegistryEvent.HolderAnnounced;
import io.incipit.registry.domain.spi.LogWrite;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A transaction of a holder that the brokers have decided about and of which the log was never told.
 *
 * <p>A transaction coordinator takes a partition that has no leader, as when its last broker is being stopped, for one
 * that was deleted: it writes no marker there and calls the transaction complete. Readers of what is committed then wait
 * before its first record for ever, although the writer may have been told that it is committed. The next marker of the
 * same producer id ends it; so the next holder ends it as it was decided. That is learned before the right is taken, for
 * taking it makes the coordinator forget.
 */
@Singleton
final class HangingTransaction {

    /** What the coordinator made of the transaction that begins at an offset. */
    private record Decided(long start, boolean committed) {}

    private static final Logger LOG = LoggerFactory.getLogger(HangingTransaction.class);
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final LogInquiry inquiry;
    private final SchemasTopic topic;
    private final WriteEncoder encoder;
    private final String transactionalId;
    private final AtomicReference<Optional<Decided>> known = new AtomicReference<>(Optional.empty());

    @Inject
    HangingTransaction(KafkaConfig config, LogInquiry inquiry, SchemasTopic topic, WriteEncoder encoder) {
        this.inquiry = inquiry;
        this.topic = topic;
        this.encoder = encoder;
        this.transactionalId = TransactionalIds.holder(config);
    }

    /**
     * Looks whether one hangs. To be called before the transactional id is taken.
     *
     * @throws KafkaException when the brokers do not answer
     */
    void look() {
        boolean open = inquiry.end(IsolationLevel.READ_COMMITTED) < inquiry.end();
        known.set(open ? found() : Optional.empty());
    }

    private Optional<Decided> found() {
        try {
            TransactionDescription last = Answers.await(
                    inquiry.admin()
                            .describeTransactions(List.of(transactionalId))
                            .description(transactionalId),
                    LIMIT);
            OptionalLong start = openedBy(last.producerId());
            return start.isPresent() ? decided(start.getAsLong(), last) : Optional.empty();
        } catch (TransactionalIdNotFoundException | AuthorizationException notToBeSeen) {
            return Optional.empty();
        }
    }

    /** Nobody who holds the right writes behind what hangs, so what the coordinator says is said of that. */
    private Optional<Decided> decided(long start, TransactionDescription last) {
        return switch (last.state()) {
            case PREPARE_COMMIT, COMPLETE_COMMIT -> Optional.of(new Decided(start, true));
            case PREPARE_ABORT, COMPLETE_ABORT -> Optional.of(new Decided(start, false));
            // The right was taken since, perhaps by this node, which could not end it then.
            case EMPTY -> known.get().filter(decided -> decided.start() == start);
            // It does not hang: to take the right ends it.
            case ONGOING, PREPARE_EPOCH_FENCE, UNKNOWN -> Optional.empty();
        };
    }

    private OptionalLong openedBy(long producerId) {
        return Answers.await(
                        inquiry.admin()
                                .describeProducers(List.of(topic.partition()))
                                .partitionResult(topic.partition()),
                        LIMIT)
                .activeProducers()
                .stream()
                .filter(state -> state.producerId() == producerId)
                .map(ProducerState::currentTransactionStartOffset)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    /**
     * Ends the one that was found, as it was decided.
     *
     * @param producer which holds the right
     * @throws KafkaException when the log cannot be written
     */
    void endWith(Producer<byte[], byte[]> producer) {
        Optional<Decided> hanging = known.get();
        if (hanging.isEmpty()
                || inquiry.end(IsolationLevel.READ_COMMITTED) > hanging.get().start()) {
            return;
        }
        Decided decided = hanging.get();
        producer.beginTransaction();
        for (ProducerRecord<byte[], byte[]> record : encoder.encode(nothing())) {
            Answers.await(producer.send(record), LIMIT);
        }
        if (decided.committed()) {
            producer.commitTransaction();
        } else {
            producer.abortTransaction();
        }
        known.set(Optional.empty());
        LOG.warn(
                "A transaction that the brokers had {} without telling the log was ended at offset {}; until now readers "
                        + "could not pass it",
                decided.committed() ? "committed" : "aborted",
                decided.start());
    }

    /** A marker is written only behind a record; this one says nothing that is not said again at once. */
    private static LogWrite nothing() {
        return LogWrite.of(List.of(new HolderAnnounced(Optional.empty())));
    }
}
