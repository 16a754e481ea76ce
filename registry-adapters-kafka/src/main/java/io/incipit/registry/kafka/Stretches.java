// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Cuts records that came together into stretches, of which each is read while those before it are replayed.
 *
 * <p>To read a record takes as long as to replay it, and can be done by every core at a time; at a start there are
 * millions. The threads that do it end when there is nothing to do. Used by one thread.
 */
final class Stretches implements AutoCloseable {

    /** Below this, handing records to other threads costs more than it saves. */
    private static final int LENGTH = 128;

    /** One thread replays, and cannot keep more of them busy. */
    private static final int MOST_THREADS = 4;

    private final ExecutorService readers = threads();

    /**
     * A part of them.
     *
     * @param read waits until it has been read, or reads it where nobody has begun to
     * @param leaderEpoch of the record that it ends with
     * @param next the position in the log after it
     */
    record Stretch(Supplier<List<UnderstoodRecord>> read, Optional<Integer> leaderEpoch, long next) {}

    private static ExecutorService threads() {
        int threads = Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors() - 1));
        ThreadPoolExecutor executor =
                new ThreadPoolExecutor(threads, threads, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "log-decoder");
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /**
     * All of them, in order, of which the reading has begun.
     *
     * @param position where the log goes on after all of them
     */
    List<Stretch> of(List<ConsumerRecord<byte[], byte[]>> records, long position, RecordIntake intake) {
        List<Stretch> stretches = new ArrayList<>();
        for (int from = 0; from < records.size(); from += LENGTH) {
            int to = Math.min(from + LENGTH, records.size());
            ConsumerRecord<byte[], byte[]> last = records.get(to - 1);
            stretches.add(new Stretch(
                    reading(records.subList(from, to), records.size() > LENGTH, intake),
                    last.leaderEpoch(),
                    to == records.size() ? position : last.offset() + 1));
        }
        return stretches;
    }

    private Supplier<List<UnderstoodRecord>> reading(
            List<ConsumerRecord<byte[], byte[]>> part, boolean elsewhere, RecordIntake intake) {
        if (!elsewhere) {
            return () -> intake.understood(part);
        }
        FutureTask<List<UnderstoodRecord>> task = new FutureTask<>(() -> intake.understood(part));
        readers.execute(task);
        return () -> read(task);
    }

    private static List<UnderstoodRecord> read(FutureTask<List<UnderstoodRecord>> task) {
        // Does nothing where another thread has begun with it.
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WakeupException();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Records could not be read", e.getCause());
        }
    }

    /** Nothing more will be read. */
    @Override
    public void close() {
        readers.shutdownNow();
    }
}
