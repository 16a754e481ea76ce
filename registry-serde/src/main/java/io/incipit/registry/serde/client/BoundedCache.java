// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Remembers what was found for a key, up to a number of keys; beyond it some entry gives way. A key is loaded by one
 * thread while others that want it wait; an interrupt ends the wait of the thread that it is for, and no other's. A
 * failed load is not remembered.
 *
 * <p>Reading what is there takes no lock. The loader may use other caches, but not this one with the same key.
 *
 * <pre>{@code
 * BoundedCache<Integer, Schema> parsed = new BoundedCache<>(1000);
 * Schema schema = parsed.get(17, id -> {
 *     String text = client.schemaById(id, null).definition().schema();
 *     return new Schema.Parser().parse(text);
 * });
 * }</pre>
 */
public final class BoundedCache<K, V> {

    private final int capacity;
    private final ConcurrentHashMap<K, CompletableFuture<V>> entries = new ConcurrentHashMap<>();

    /** A cache for at most that many keys, one at least. */
    public BoundedCache(int capacity) {
        this.capacity = Math.max(1, capacity);
    }

    /**
     * What is remembered for the key, or else what the loader finds; throws what the loader throws.
     *
     * @throws RegistryClientException if the thread is interrupted while another one loads; it stays so
     */
    public V get(K key, Function<? super K, ? extends V> loader) {
        CompletableFuture<V> known = entries.get(key);
        if (known == null) {
            CompletableFuture<V> mine = new CompletableFuture<>();
            known = entries.putIfAbsent(key, mine);
            if (known == null) {
                return load(key, mine, loader);
            }
        }
        try {
            return await(known);
        } catch (CancellationException e) {
            return get(key, loader);
        }
    }

    /** Forgets the key. */
    public void remove(K key) {
        entries.remove(key);
    }

    /** Forgets the key if this is what is remembered for it. */
    void remove(K key, V value) {
        entries.computeIfPresent(key, (same, known) -> holds(known, value) ? null : known);
    }

    /** Forgets the keys of which this is true. */
    public void removeIf(Predicate<? super K> unwanted) {
        entries.keySet().removeIf(unwanted);
    }

    private V load(K key, CompletableFuture<V> mine, Function<? super K, ? extends V> loader) {
        try {
            V value = loader.apply(key);
            mine.complete(value);
            makeRoom(key);
            return value;
        } catch (RuntimeException | Error e) {
            entries.remove(key, mine);
            if (Thread.currentThread().isInterrupted()) {
                // The failure may be this thread's own affair: those that wait load for themselves.
                mine.cancel(false);
            } else {
                mine.completeExceptionally(e);
            }
            throw e;
        }
    }

    private void makeRoom(K newest) {
        for (K key : entries.keySet()) {
            if (entries.size() <= capacity) {
                return;
            }
            if (!key.equals(newest)) {
                entries.remove(key);
            }
        }
    }

    private static <V> boolean holds(CompletableFuture<V> known, V value) {
        return known.isDone() && !known.isCompletedExceptionally() && known.join() == value;
    }

    private static <V> V await(CompletableFuture<V> known) {
        try {
            return known.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RegistryClientException.interrupted("the wait for another thread's request", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new CompletionException(e.getCause());
        }
    }
}
