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
 * compaction it would come back to life. So a tombstone goes to each spelling, to those too that another registry
 * forgot. Thread-safe: heard by the reader, asked by the writer.
 */
@Singleton
final class LegacyKeys {

    /** By our spelling. Almost always empty. */
    private final ConcurrentMap<Bytes, Set<Bytes>> others = new ConcurrentHashMap<>();

    /** Our spellings of those that somebody deleted in our spelling alone. */
    private final Set<Bytes> deleted = ConcurrentHashMap.newKeySet();

    @Inject
    LegacyKeys() {}

    /**
     * A record was read.
     *
     * @param standing whether something stands under the key now, or it was a tombstone
     */
    void heard(Bytes key, Bytes own, boolean standing) {
        if (others.isEmpty() && key.equals(own)) {
            return;
        }
        if (!key.equals(own)) {
            note(key, own, standing);
        }
        if (!standing && others.containsKey(own)) {
            deleted.add(own);
        } else {
            deleted.remove(own);
        }
    }

    private void note(Bytes key, Bytes own, boolean standing) {
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

    /** The spellings under which something stands that was deleted under another, so that cleaning would revive it. */
    List<Bytes> abandoned() {
        return deleted.stream().flatMap(own -> of(own).stream()).toList();
    }

    /** All keys that stand in another spelling than ours, in no order. */
    List<Bytes> all() {
        return others.values().stream().flatMap(Set::stream).toList();
    }

    /** The log begins anew. */
    void clear() {
        deleted.clear();
        others.clear();
    }
}
