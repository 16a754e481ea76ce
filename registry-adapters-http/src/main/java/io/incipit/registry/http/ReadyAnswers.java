// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.model.RegisteredSchema;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * The bytes that were last answered with a schema, so that answering again is copying. What is kept follows from the
 * version alone, so it is never out of date; there is a bound to it. Thread-safe.
 */
final class ReadyAnswers {

    private static final long MOST_BYTES = 16L << 20;

    private final ConcurrentHashMap<RegisteredSchema, Payload> payloads = new ConcurrentHashMap<>();
    private final AtomicLong size = new AtomicLong();
    private final long most;
    private final Function<RegisteredSchema, Object> body;

    /** @param body what a version is answered with; depends on nothing else */
    ReadyAnswers(Function<RegisteredSchema, Object> body) {
        this(MOST_BYTES, body);
    }

    ReadyAnswers(long most, Function<RegisteredSchema, Object> body) {
        this.most = most;
        this.body = body;
    }

    Response of(RegisteredSchema version) {
        Payload ready = payloads.get(version);
        return Response.of(200, ready == null ? made(version) : ready);
    }

    private Payload made(RegisteredSchema version) {
        byte[] bytes = JsonCodec.write(body.apply(version));
        Payload payload = new Payload.Ready(bytes);
        if (size.addAndGet(bytes.length) > most) {
            // What is asked for often comes back with the next question.
            payloads.clear();
            size.set(bytes.length);
        }
        payloads.put(version, payload);
        return payload;
    }
}
