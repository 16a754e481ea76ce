// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * What was last answered with a version of a schema, so that answering again is copying, and to who has it already, saying
 * so. What is kept follows from the version alone, so it is never out of date; there is a bound to it, and as much again for
 * packed copies. Thread-safe.
 *
 * @param <V> a version, with whatever else the answer tells
 */
final class ReadyAnswers<V> {

    /** Of the answers that applications ask for at every start. */
    static final long MOST_BYTES = 16L << 20;

    /** Of answers of a kind that is seldom asked for. */
    static final long MOST_OTHER_BYTES = 4L << 20;

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
        if (size.addAndGet(bytes.length) > most) {
            // What is asked for often comes back with the next question.
            answers.clear();
            size.set(bytes.length);
        }
        answers.put(version, ready);
        return ready;
    }
}
