// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.AppendFailed;
import io.incipit.registry.domain.spi.AppendFailed.Outcome;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.domain.spi.Tenure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

/**
 * One epoch of the transactional id: all appends are transactions, which the broker refuses once the epoch is old.
 *
 * <p>The first exception of the producer ends it, whatever its kind; the producer is then closed for good.
 */
final class FencedTenure implements Tenure {

    /** Closing aborts what is open, if the broker can be reached in this time; the next acquire does so otherwise. */
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    private static final Duration SEND_LIMIT = Duration.ofSeconds(10);

    private final Producer<byte[], byte[]> producer;
    private final TenureParts parts;
    private final long barrier;
    private final int maxRecordBytes;
    private final AtomicReference<Optional<Throwable>> end = new AtomicReference<>(Optional.empty());

    /** The records of what was found to fit since the last append. Belongs to the thread that appends. */
    private final IdentityHashMap<LogWrite, List<ProducerRecord<byte[], byte[]>>> encoded = new IdentityHashMap<>();

    /** All that is appended comes to stand here or later. Belongs to the thread that appends. */
    private long next;

    FencedTenure(Producer<byte[], byte[]> producer, TenureParts parts, long barrier, int maxRecordBytes) {
        this.producer = producer;
        this.parts = parts;
        this.barrier = barrier;
        this.next = barrier;
        this.maxRecordBytes = maxRecordBytes;
    }

    @Override
    public long barrier() {
        return barrier;
    }

    @Override
    public List<LogEntry> aborted(long position) {
        try {
            return parts.aborted().between(position, barrier);
        } catch (KafkaException e) {
            endWith(e);
            throw RegistryException.storeFailed(
                    "What did not commit between offsets %d and %d cannot be read: %s. Nothing was written."
                            .formatted(position, barrier, e.getMessage()),
                    e);
        }
    }

    @Override
    public boolean fits(LogWrite write) {
        List<ProducerRecord<byte[], byte[]>> records = parts.encoder().encode(write);
        boolean fits = RecordSize.areAtMost(maxRecordBytes, records);
        if (fits) {
            encoded.put(write, records);
        }
        return fits;
    }

    @Override
    public long append(List<LogWrite> writes) throws AppendFailed {
        if (end.get().isPresent()) {
            throw new AppendFailed(
                    Outcome.NOT_WRITTEN, "The tenure is over", end.get().get());
        }
        List<ProducerRecord<byte[], byte[]>> records = records(writes);
        if (records.isEmpty()) {
            return barrier;
        }
        long last = send(Stream.concat(parts.encoder().tombstonesOfAbandoned().stream(), records.stream())
                .toList());
        commit();
        next = last + 1;
        return next;
    }

    private List<ProducerRecord<byte[], byte[]>> records(List<LogWrite> writes) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (LogWrite write : writes) {
            List<ProducerRecord<byte[], byte[]>> ready = encoded.get(write);
            records.addAll(ready == null ? parts.encoder().encode(write) : ready);
        }
        encoded.clear();
        return records;
    }

    /** The offset of the last record, all of them acknowledged. */
    private long send(List<ProducerRecord<byte[], byte[]>> records) throws AppendFailed {
        try {
            reached(AppendPhase.BEFORE_SEND);
            producer.beginTransaction();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (ProducerRecord<byte[], byte[]> record : records) {
                sent.add(producer.send(record));
            }
            producer.flush();
            long last = barrier;
            for (Future<RecordMetadata> record : sent) {
                last = Math.max(
                        last, requireSameLog(Answers.await(record, SEND_LIMIT).offset()));
            }
            reached(AppendPhase.SENT);
            return last;
        } catch (RuntimeException e) {
            endWith(e);
            Outcome outcome = isFenced(e) ? Outcome.NOT_WRITTEN_FENCED : Outcome.NOT_WRITTEN;
            throw new AppendFailed(outcome, "Not sent: " + e.getMessage(), e);
        }
    }

    /** A topic that was deleted comes back with the next record sent to it: what was decided is not meant for that one. */
    private long requireSameLog(long offset) {
        if (offset < next) {
            throw new KafkaException(
                    "a record came to stand at offset %d, but the log had reached %d before: it was created anew or cut off"
                            .formatted(offset, next));
        }
        return offset;
    }

    private void commit() throws AppendFailed {
        try {
            reached(AppendPhase.COMMITTING);
            producer.commitTransaction();
            reached(AppendPhase.COMMITTED);
        } catch (RuntimeException e) {
            endWith(e);
            Outcome outcome = isFenced(e) ? Outcome.UNCERTAIN_FENCED : Outcome.UNCERTAIN;
            throw new AppendFailed(outcome, "The commit was not confirmed: " + e.getMessage(), e);
        }
    }

    /** Even these do not say that nothing was written: the first answer to the commit may have been lost. */
    private static boolean isFenced(@Nullable Throwable failure) {
        if (failure == null) {
            return false;
        }
        return failure instanceof ProducerFencedException
                || failure instanceof InvalidProducerEpochException
                || failure instanceof InvalidTxnStateException
                || failure instanceof InvalidPidMappingException
                || isFenced(failure.getCause());
    }

    private void reached(AppendPhase phase) {
        parts.observer().reached(phase);
    }

    boolean isOver() {
        return end.get().isPresent();
    }

    @Override
    public void close() {
        endWith(new IllegalStateException("It was given back"));
    }

    private void endWith(Throwable cause) {
        if (end.compareAndSet(Optional.empty(), Optional.of(cause))) {
            ProducerEnd.close(producer, CLOSE_LIMIT);
        }
    }
}
