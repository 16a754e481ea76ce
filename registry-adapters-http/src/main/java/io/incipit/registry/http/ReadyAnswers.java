// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.model.RegisteredSchema;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * What was last answered with a schema, so that answering again is copying, and to who has it already, saying so. What is
 * kept follows from the version alone, so it is never out of date; there is a bound to it, and as much again for packed
 * copies. Thread-safe.
 */
final class ReadyAnswers {

    /** Of the answers that applications ask for at every start. */
    static final long MOST_BYTES = 16L << 20;

    private final ConcurrentHashMap<RegisteredSchema, ReadyAnswer> answers = new ConcurrentHashMap<>();
    private final AtomicLong size = new AtomicLong();
    private final long most;
    private final Function<RegisteredSchema, Payload> body;

    /**
     * None yet.
     *
     * @param most bytes that are kept
     * @param body what a version is answered with; depends on nothing else
     */
    ReadyAnswers(long most, Function<RegisteredSchema, Payload> body) {
        this.most = most;
        this.body = body;
    }

    /** To this request. */
    Response of(RegisteredSchema version, Request request) {
        ReadyAnswer ready = answers.get(version);
        return (ready == null ? made(version) : ready).to(request);
    }

    private ReadyAnswer made(RegisteredSchema version) {
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
