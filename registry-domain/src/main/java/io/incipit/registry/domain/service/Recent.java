// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was asked for last, and a bounded number of things before it. Thread-safe. */
final class Recent<K, V> {

    private final Map<K, V> values;

    /** The one not asked for longest goes first. */
    Recent(int capacity) {
        this.values = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > capacity;
            }
        };
    }

    Optional<V> get(K key) {
        synchronized (values) {
            return Optional.ofNullable(values.get(key));
        }
    }

    void put(K key, V value) {
        synchronized (values) {
            values.put(key, value);
        }
    }
}
