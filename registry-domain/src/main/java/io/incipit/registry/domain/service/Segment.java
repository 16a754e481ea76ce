// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Things in a line, with what they weigh. Not thread-safe. */
final class Segment<K, V> {

    private final Map<K, Weighed<V>> things;
    private long weight;

    private record Weighed<V>(V value, long weight) {}

    private Segment(boolean byUse) {
        this.things = new LinkedHashMap<>(16, 0.75f, byUse);
    }

    /** Whatever came first stands first. */
    static <K, V> Segment<K, V> byArrival() {
        return new Segment<>(false);
    }

    /** Whatever was not asked for longest stands first. */
    static <K, V> Segment<K, V> byUse() {
        return new Segment<>(true);
    }

    @Nullable
    V get(K key) {
        Weighed<V> found = things.get(key);
        return found == null ? null : found.value();
    }

    boolean contains(K key) {
        return things.containsKey(key);
    }

    /** In place of what there may be under the key. */
    void put(K key, V value, long weighing) {
        Weighed<V> before = things.put(key, new Weighed<>(value, weighing));
        weight += weighing - (before == null ? 0 : before.weight());
    }

    /** Takes the first one out. */
    K removeFirst() {
        Iterator<Map.Entry<K, Weighed<V>>> line = things.entrySet().iterator();
        Map.Entry<K, Weighed<V>> first = line.next();
        line.remove();
        weight -= first.getValue().weight();
        return first.getKey();
    }

    int size() {
        return things.size();
    }

    /** Of all together. */
    long weight() {
        return weight;
    }
}
