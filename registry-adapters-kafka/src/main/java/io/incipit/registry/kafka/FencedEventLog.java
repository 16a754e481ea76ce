// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.domain.spi.Tenure;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;

/** The log whose right to write is the newest epoch of one transactional id, enforced by the broker. */
@Singleton
final class FencedEventLog implements EventLog {

    /** However many readers want to know where the log ends. */
    private static final Duration END_ASKED_EVERY = Duration.ofMillis(10);

    private static final Duration CLOSE_LIMIT = Duration.ofMillis(500);

    private final KafkaConfig config;
    private final LogInquiry inquiry;
    private final FormatWatch formats;
    private final WriterProducers producers;
    private final TenureParts parts;
    private final AtomicInteger knownMaxRecordBytes = new AtomicInteger(Integer.MAX_VALUE);
    private final Set<FencedTenure> tenures = ConcurrentHashMap.newKeySet();

    @Inject
    FencedEventLog(
            KafkaConfig config, LogInquiry inquiry, FormatWatch formats, WriterProducers producers, TenureParts parts) {
        this.config = config;
        this.inquiry = inquiry;
        this.formats = formats;
        this.producers = producers;
        this.parts = parts;
    }

    @Override
    public void probe() {
        String what = "This node cannot write";
        try {
            producers.requireTransactions(what);
            inquiry.requireWritable();
            producers.probe(maxRecordBytes());
            inquiry.groups(config).requireStopped();
        } catch (KafkaException e) {
            throw refusal(what, e);
        }
    }

    @Override
    public Tenure acquire() {
        String what = "The right to write cannot be taken";
        formats.requireKnown();
        try {
            producers.requireTransactions(what);
            inquiry.requireLog();
            int maxRecordBytes = maxRecordBytes();
            return tenure(producers.holder(maxRecordBytes), maxRecordBytes);
        } catch (KafkaException e) {
            throw refusal(what, e);
        }
    }

    private int maxRecordBytes() {
        int max = inquiry.maxRecordBytes();
        knownMaxRecordBytes.set(max);
        return max;
    }

    /** From here on nobody else's transaction can commit, so the end that is seen now stays behind all others'. */
    private Tenure tenure(Producer<byte[], byte[]> producer, int maxRecordBytes) {
        try {
            FencedTenure tenure = new FencedTenure(producer, parts, inquiry.end(), maxRecordBytes);
            tenures.removeIf(FencedTenure::isOver);
            tenures.add(tenure);
            return tenure;
        } catch (RuntimeException e) {
            ProducerEnd.close(producer, CLOSE_LIMIT);
            throw e;
        }
    }

    private RegistryException.Unavailable refusal(String what, KafkaException cause) {
        return inquiry.transactionLogComplaint()
                .map(complaint -> Refusals.of(what, complaint, cause))
                .orElseGet(() -> Refusals.of(config, what, cause));
    }

    @Override
    public long end() {
        try {
            return inquiry.end();
        } catch (KafkaException e) {
            throw endUnknown(e);
        }
    }

    @Override
    public CompletableFuture<Long> ask(End which) {
        IsolationLevel isolation =
                switch (which) {
                    case COMMITTED -> IsolationLevel.READ_COMMITTED;
                    case APPENDED -> IsolationLevel.READ_UNCOMMITTED;
                };
        try {
            return inquiry.askEnd(isolation).toCompletableFuture().exceptionally(failure -> {
                throw endUnknown(Answers.failureIn(failure));
            });
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(endUnknown(e));
        } catch (RegistryException.Unavailable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private RegistryException.Unavailable endUnknown(KafkaException cause) {
        return Refusals.of(config, "The end of the log cannot be learned", cause);
    }

    @Override
    public Duration endAskedEvery() {
        return END_ASKED_EVERY;
    }

    @Override
    public boolean fits(LogWrite write) {
        return parts.encoder().fits(write, knownMaxRecordBytes.get());
    }

    @Override
    public void close() {
        tenures.forEach(FencedTenure::close);
        inquiry.close();
    }
}
