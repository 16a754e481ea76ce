// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.kit;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What a topic's cleaner does: of the records before some point only the last of each key stays; a tombstone that is the
 * last of its key stays for a while or goes.
 */
public final class Compaction {

    private final Random random;

    /** @param random decides about points and tombstones */
    public Compaction(Random random) {
        this.random = random;
    }

    /** One to three runs, each up to a point not before the last one's. */
    public List<LogEntry> of(List<LogEntry> log) {
        return keepingTombstonesFrom(Long.MAX_VALUE, log);
    }

    /** As {@link #of}; a reader who stands at the offset comes in time for the tombstones after it. */
    public List<LogEntry> keepingTombstonesFrom(long offset, List<LogEntry> log) {
        long end = log.isEmpty() ? 0 : log.get(log.size() - 1).stamp().offset() + 1;
        List<LogEntry> cleaned = log;
        long upTo = 0;
        for (int runs = 1 + random.nextInt(3); runs > 0; runs--) {
            upTo = random.nextInt(3) == 0 ? end : upTo + random.nextLong(end - upTo + 1);
            cleaned = cleaned(cleaned, upTo, offset);
        }
        return cleaned;
    }

    /** One run over all of it; tombstones stay. */
    public List<LogEntry> ofAll(List<LogEntry> log) {
        return cleaned(log, Long.MAX_VALUE, 0);
    }

    private List<LogEntry> cleaned(List<LogEntry> log, long upTo, long tombstonesFrom) {
        Map<String, Long> last = new HashMap<>();
        for (LogEntry entry : log) {
            if (entry.stamp().offset() < upTo) {
                last.put(key(entry.event()), entry.stamp().offset());
            }
        }
        List<LogEntry> left = new ArrayList<>();
        for (LogEntry entry : log) {
            long offset = entry.stamp().offset();
            boolean superseded = offset < upTo && last.getOrDefault(key(entry.event()), offset) > offset;
            boolean mayGo = offset < upTo && offset < tombstonesFrom && isTombstone(entry.event());
            if (!superseded && !(mayGo && random.nextBoolean())) {
                left.add(entry);
            }
        }
        return left;
    }

    private static String key(RegistryEvent event) {
        return event.accept(RecordKey.OF);
    }

    private static boolean isTombstone(RegistryEvent event) {
        return event.accept(Tombstones.ARE);
    }
}
