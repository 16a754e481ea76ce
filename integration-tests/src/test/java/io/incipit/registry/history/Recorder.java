// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import io.incipit.registry.history.Answer.Unknown;
import io.incipit.registry.history.Call.Offsets;
import io.incipit.registry.history.Call.Window;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes down what clients ask and are told, on one clock. Thread-safe. */
public final class Recorder {

    private final long origin = System.nanoTime();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, Call> calls = new ConcurrentHashMap<>();

    /**
     * A client is about to ask.
     *
     * @param sent the position that the answer must not be older than; 0 if any will do
     */
    public Pending begin(String client, Operation operation, long sent) {
        Window window = new Window(now(), Window.NEVER);
        int number = numbers.incrementAndGet();
        Call call = new Call(number, client, operation, new Unknown(), window, new Offsets(sent, 0));
        calls.put(number, call);
        return new Pending(call);
    }

    /** All calls, in the order of their starts; those without an answer as unknown. */
    public List<Call> history() {
        return calls.values().stream()
                .sorted(Comparator.comparingLong(call -> call.window().start()))
                .toList();
    }

    private long now() {
        return System.nanoTime() - origin;
    }

    /** A call that waits for its answer. */
    public final class Pending {

        private final Call call;

        private Pending(Call call) {
            this.call = call;
        }

        /**
         * The client has its answer.
         *
         * @param told the position that came with it; 0 if none did
         */
        public void answered(Answer answer, long told) {
            Window window = new Window(call.window().start(), now());
            Offsets offsets = new Offsets(call.offsets().sent(), told);
            calls.put(call.number(), new Call(call.number(), call.client(), call.operation(), answer, window, offsets));
        }

        /** The registry said that nothing was written and never will be, or a question got no answer. */
        public void didNotHappen() {
            calls.remove(call.number());
        }
    }
}
