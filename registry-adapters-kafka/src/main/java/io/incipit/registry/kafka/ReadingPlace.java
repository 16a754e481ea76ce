// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import java.util.Optional;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * How far the log has been read, and whether that is as far as it reached at the beginning.
 *
 * <p>Belongs to the reading thread, which alone changes the fields.
 */
final class ReadingPlace {

    private static final long NOWHERE = -1;

    private long position = NOWHERE;
    private Optional<Integer> leaderEpoch = Optional.empty();
    private long firstEnd;
    private boolean caughtUp;

    boolean isNowhere() {
        return position == NOWHERE;
    }

    /** Reading begins, at a log that ends there now. */
    void begin(long first, long end) {
        position = first;
        firstEnd = end;
        caughtUp = false;
    }

    /** The log is to be read anew. */
    void forget() {
        position = NOWHERE;
        leaderEpoch = Optional.empty();
    }

    long position() {
        return position;
    }

    /** Where to go on: with the epoch of the last record, by which a log that was cut off is noticed. */
    OffsetAndMetadata resumption() {
        return new OffsetAndMetadata(position, leaderEpoch, "");
    }

    void seen(Optional<Integer> epoch) {
        leaderEpoch = epoch;
    }

    /** Whether there is more that was in the log when reading began. */
    boolean isBeforeFirstEnd(long at) {
        return at < firstEnd;
    }

    /** Whether this is further on. */
    boolean advance(long to) {
        boolean further = to > position;
        position = to;
        return further;
    }

    /** True once, when the first end has been reached. */
    boolean hasJustCaughtUp() {
        boolean now = !caughtUp && !isBeforeFirstEnd(position);
        caughtUp |= now;
        return now;
    }
}
