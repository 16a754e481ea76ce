// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A {@link BoundedCache} that believes what it remembers only for a while. Safe for use by many threads.
 *
 * <pre>{@code
 * ExpiringCache<String, Integer> newest = new ExpiringCache<>(1000, Duration.ofMinutes(1), System::nanoTime);
 * int version = newest.get("orders-value", subject -> client.latest(subject).requiredVersion());
 * }</pre>
 */
public final class ExpiringCache<K, V> {

    private final BoundedCache<K, Remembered<V>> entries;
    private final @Nullable Duration ttl;
    private final LongSupplier nanoTime;

    private record Remembered<V>(V value, long atNanos) {}

    /**
     * A cache for some keys.
     *
     * @param capacity number of keys, one at least
     * @param ttl how long a value is believed; null for ever
     * @param nanoTime the clock, usually {@link System#nanoTime()}
     */
    public ExpiringCache(int capacity, @Nullable Duration ttl, LongSupplier nanoTime) {
        this.entries = new BoundedCache<>(capacity);
        this.ttl = ttl;
        this.nanoTime = nanoTime;
    }

    /** What is remembered for the key, or else what the loader finds; throws what the loader throws. */
    public V get(K key, Function<? super K, ? extends V> loader) {
        long asked = nanoTime.getAsLong();
        Remembered<V> known = remembered(key, loader);
        if (isStale(known, asked)) {
            // Another thread may have found a newer one since.
            entries.remove(key, known);
            known = remembered(key, loader);
        }
        return known.value();
    }

    /** Forgets the keys of which this is true. */
    public void removeIf(Predicate<? super K> unwanted) {
        entries.removeIf(unwanted);
    }

    private Remembered<V> remembered(K key, Function<? super K, ? extends V> loader) {
        return entries.get(key, wanted -> new Remembered<>(loader.apply(wanted), nanoTime.getAsLong()));
    }

    /** What was found since it was asked for is fresh, however short the time that it is believed. */
    private boolean isStale(Remembered<V> known, long asked) {
        long age = asked - known.atNanos();
        return ttl != null && age >= 0 && age >= ttl.toNanos();
    }
}
