// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Which answers of a broker get lost on their way, and where requests wait. Thread-safe. */
final class LostAnswers {

    /** What becomes of an answer that gets lost. */
    enum Manner {
        /** The connection stands, and the answer never comes. */
        SWALLOWED,
        /** The connection breaks in its place. */
        BROKEN_OFF
    }

    private final Map<KafkaApi, AtomicInteger> left = new ConcurrentHashMap<>();
    private final Map<KafkaApi, AtomicInteger> requests = new ConcurrentHashMap<>();
    private final Map<KafkaApi, Runnable> alarms = new ConcurrentHashMap<>();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile Manner manner = Manner.SWALLOWED;

    void loseNext(KafkaApi api, int count, Manner how) {
        manner = how;
        left.put(api, new AtomicInteger(count));
    }

    void loseNone() {
        left.clear();
        alarms.clear();
    }

    /** Does something once, when the next request of that kind comes, before it goes on. */
    void atNext(KafkaApi api, Runnable alarm) {
        alarms.put(api, alarm);
    }

    /** How many requests of the kind went by. */
    int requests(KafkaApi api) {
        return requests.computeIfAbsent(api, none -> new AtomicInteger()).get();
    }

    /** How many answers got lost. */
    int lost() {
        return lost.get();
    }

    /** A request of the kind goes by: whether its answer will get lost. */
    boolean loses(int key) {
        for (KafkaApi api : KafkaApi.values()) {
            if (api.is(key)) {
                return loses(api);
            }
        }
        return false;
    }

    private boolean loses(KafkaApi api) {
        requests.computeIfAbsent(api, none -> new AtomicInteger()).incrementAndGet();
        Runnable alarm = alarms.remove(api);
        if (alarm != null) {
            alarm.run();
        }
        AtomicInteger count = left.get(api);
        return count != null && count.getAndUpdate(many -> Math.max(0, many - 1)) > 0;
    }

    /** An answer that was to get lost has come: false, for it does not go on. */
    boolean lose() throws IOException {
        lost.incrementAndGet();
        if (manner == Manner.BROKEN_OFF) {
            throw new IOException("The connection breaks in the answer's place");
        }
        return false;
    }
}
