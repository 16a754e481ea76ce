// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records that came together, cut into stretches, of which each is read while those before it are replayed.
 *
 * <p>To read a record takes longer than to replay it, and can be done by every core at a time; at a start there are
 * millions.
 */
final class Stretches {

    /** Below this, handing records to other threads costs more than it saves. */
    private static final int LENGTH = 128;

    /**
     * A part of them.
     *
     * @param read waits until it has been read, where need be
     * @param last the record that it ends with
     */
    record Stretch(Supplier<List<UnderstoodRecord>> read, ConsumerRecord<byte[], byte[]> last) {}

    private Stretches() {}

    /** All of them, in order, of which the reading has begun. */
    static List<Stretch> of(List<ConsumerRecord<byte[], byte[]>> records, RecordIntake intake) {
        List<Stretch> stretches = new ArrayList<>();
        for (int from = 0; from < records.size(); from += LENGTH) {
            int to = Math.min(from + LENGTH, records.size());
            List<ConsumerRecord<byte[], byte[]>> part = records.subList(from, to);
            stretches.add(new Stretch(reading(part, records.size() > LENGTH, intake), part.get(part.size() - 1)));
        }
        return stretches;
    }

    private static Supplier<List<UnderstoodRecord>> reading(
            List<ConsumerRecord<byte[], byte[]>> part, boolean elsewhere, RecordIntake intake) {
        if (!elsewhere) {
            return () -> intake.understood(part);
        }
        return ForkJoinPool.commonPool().submit(() -> intake.understood(part))::join;
    }
}
