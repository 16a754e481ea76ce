// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.common.utils.Bytes;

/**
 * The keys that stand in the log in another spelling than ours.
 *
 * <p>To compaction two spellings are two keys: a tombstone of ours leaves the other one standing, and after a
 * compaction it would come back to life. So a tombstone goes to each spelling. Thread-safe: heard by the reader, asked
 * by the writer.
 */
@Singleton
final class LegacyKeys {

    /** By our spelling. Almost always empty. */
    private final ConcurrentMap<Bytes, Set<Bytes>> others = new ConcurrentHashMap<>();

    @Inject
    LegacyKeys() {}

    /**
     * A record was read.
     *
     * @param standing whether something stands under the key now, or it was a tombstone
     */
    void heard(Bytes key, Bytes own, boolean standing) {
        if (key.equals(own)) {
            return;
        }
        others.compute(own, (same, known) -> {
            Set<Bytes> spellings = known == null ? new LinkedHashSet<>() : new LinkedHashSet<>(known);
            if (standing) {
                spellings.add(key);
            } else {
                spellings.remove(key);
            }
            return spellings.isEmpty() ? null : Set.copyOf(spellings);
        });
    }

    /** The other spellings in which this key stands. */
    List<Bytes> of(Bytes own) {
        return List.copyOf(others.getOrDefault(own, Set.of()));
    }

    /** The log begins anew. */
    void clear() {
        others.clear();
    }
}
