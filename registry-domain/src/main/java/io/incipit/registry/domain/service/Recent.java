// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What was asked for last, up to a weight. Thread-safe.
 *
 * <p>What comes in is a newcomer until others have come after it, however often it is asked for meanwhile: one request
 * may ask for the same thing several times. Whoever asks for it after that brings it in to stay, until of those that
 * stay it is the one not asked for longest. So things that are wanted once pass by in whatever number, die young, and
 * drive out nothing that is wanted again and again. (Johnson and Shasha describe this as "2Q", VLDB 1994.)
 */
final class Recent<K, V> {

    /** What weighs more than this part of all is not kept: it would drive out too much else. */
    private static final int HEAVIEST_PART = 8;

    /** How many that have passed by are still recognized. */
    static final int RECOGNIZED = 4096;

    private final long most;
    private final int mostNewcomers;
    private final Segment<K, V> newcomers = Segment.byArrival();
    private final Segment<K, V> staying = Segment.byUse();

    /** The hashes of those that have passed by. Two with the same are both welcome. */
    private final Set<Integer> passed = new LinkedHashSet<>();

    /**
     * Nothing yet.
     *
     * @param most what all of it may weigh; newcomers half of it
     */
    Recent(long most, int mostNewcomers) {
        this.most = most;
        this.mostNewcomers = mostNewcomers;
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(newcomers.get(key)).or(() -> Optional.ofNullable(staying.get(key)));
    }

    synchronized void put(K key, V value, long weight) {
        if (weight > most / HEAVIEST_PART) {
            return;
        }
        (comesToStay(key) ? staying : newcomers).put(key, value, weight);
        makeRoom();
    }

    private boolean comesToStay(K key) {
        return !newcomers.contains(key) && (staying.contains(key) || passed.remove(key.hashCode()));
    }

    private void makeRoom() {
        while (newcomers.size() > mostNewcomers || newcomers.weight() > most / 2) {
            pass(newcomers.removeFirst());
        }
        while (newcomers.weight() + staying.weight() > most) {
            staying.removeFirst();
        }
    }

    private void pass(K key) {
        passed.add(key.hashCode());
        if (passed.size() > RECOGNIZED) {
            passed.remove(passed.iterator().next());
        }
    }
}
