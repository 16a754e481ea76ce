// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a while what a registry said was not there, up to a number of things; beyond it some entry gives way.
 * Safe for use by many threads.
 */
final class MissingAnswers<K> {

    private final int capacity;
    private final Duration ttl;
    private final Set<Integer> codes;
    private final LongSupplier nanoTime;
    private final ConcurrentHashMap<K, Refusal> refusals = new ConcurrentHashMap<>();

    /** How often something was forgotten. */
    private final AtomicLong forgotten = new AtomicLong();

    /**
     * A memory.
     *
     * @param ttl zero for none
     * @param codes the error codes that mean that something is not there
     */
    MissingAnswers(int capacity, Duration ttl, Set<Integer> codes, LongSupplier nanoTime) {
        this.capacity = Math.max(1, capacity);
        this.ttl = ttl;
        this.codes = codes;
        this.nanoTime = nanoTime;
    }

    /** The answer, or the refusal that is remembered. */
    <V> V ask(K key, Supplier<V> question) {
        refuseAgain(key, refusals.get(key));
        long before = forgotten.get();
        try {
            return question.get();
        } catch (RegistryClientException e) {
            if (!ttl.isZero() && e.status() == 404 && codes.contains(e.errorCode())) {
                remember(key, e);
                if (forgotten.get() != before) {
                    // The question may be older than what was registered meanwhile.
                    refusals.remove(key);
                }
            }
            throw e;
        }
    }

    /** Forgets the keys of which this is true. */
    void removeIf(Predicate<? super K> unwanted) {
        forgotten.incrementAndGet();
        refusals.keySet().removeIf(unwanted);
    }

    private void refuseAgain(K key, @Nullable Refusal known) {
        if (known == null) {
            return;
        }
        if (nanoTime.getAsLong() - known.atNanos() < ttl.toNanos()) {
            throw known.refusal().again();
        }
        refusals.remove(key, known);
    }

    private void remember(K key, RegistryClientException refusal) {
        refusals.put(key, new Refusal(refusal, nanoTime.getAsLong()));
        for (K other : refusals.keySet()) {
            if (refusals.size() <= capacity) {
                return;
            }
            if (!other.equals(key)) {
                refusals.remove(other);
            }
        }
    }

    private record Refusal(RegistryClientException refusal, long atNanos) {}
}
