// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * What was last answered with a version of a schema, so that answering again is copying, and to who has it already, saying
 * so. What is kept follows from the version alone, so it is never out of date. Thread-safe.
 *
 * <p>The bound is one of bytes, packed copies and all: of the versions themselves nothing is held that the state does not
 * hold, or did when they were last told of.
 *
 * @param <V> a version, with whatever else the answer tells
 */
final class ReadyAnswers<V> {

    /** What an answer takes besides its bytes. */
    static final int BESIDES_BYTES = 400;

    /** An answer that takes more than this part of all is made anew each time. */
    private static final int LARGEST_PART = 4;

    private final ConcurrentHashMap<V, ReadyAnswer> answers = new ConcurrentHashMap<>();
    private final AtomicLong size = new AtomicLong();
    private final long most;
    private final Function<V, Payload> body;

    /**
     * None yet.
     *
     * @param most bytes that are kept
     * @param body what a version is answered with; depends on nothing else
     */
    ReadyAnswers(long most, Function<V, Payload> body) {
        this.most = most;
        this.body = body;
    }

    /** To this request. */
    Response of(V version, Request request) {
        return ready(version).to(request);
    }

    /** For an answer of another kind. */
    Payload payload(V version) {
        return ready(version).whole().payload();
    }

    private ReadyAnswer ready(V version) {
        ReadyAnswer ready = answers.get(version);
        return ready == null ? made(version) : ready;
    }

    private ReadyAnswer made(V version) {
        byte[] bytes = body.apply(version).bytes();
        ReadyAnswer ready = ReadyAnswer.of(bytes);
        long taken = BESIDES_BYTES + 2L * bytes.length;
        if (taken <= most / LARGEST_PART) {
            keep(version, ready, taken);
        }
        return ready;
    }

    private void keep(V version, ReadyAnswer ready, long taken) {
        if (size.addAndGet(taken) > most) {
            // What is asked for often comes back with the next question.
            answers.clear();
            size.set(taken);
        }
        answers.put(version, ready);
    }
}
