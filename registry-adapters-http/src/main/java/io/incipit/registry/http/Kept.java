// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** What is kept for those who send or ask the same again: to each kind its part of the memory. Thread-safe. */
@Singleton
final class Kept {

    /** Of the bodies, and of each of the two kinds of answers that applications ask for at every start. */
    private static final int OFTEN = 4;

    /** Of each of four kinds of answers that are seldom asked for. */
    private static final int SELDOM = 16;

    private final long bytes;
    private final SentSchemas bodies;

    /** Nothing yet. */
    @Inject
    Kept(ApiConfig config) {
        this.bytes = config.keptBytes();
        this.bodies = new SentSchemas(bytes / OFTEN);
    }

    /** That hold schemas. */
    SentSchemas bodies() {
        return bodies;
    }

    /** @param body what a version is answered with; depends on nothing else */
    <V> ReadyAnswers<V> answers(Function<V, Payload> body) {
        return new ReadyAnswers<>(bytes / OFTEN, body);
    }

    /**
     * Of a kind that is seldom asked for.
     *
     * @param body what a version is answered with; depends on nothing else
     */
    <V> ReadyAnswers<V> seldomAnswers(Function<V, Payload> body) {
        return new ReadyAnswers<>(bytes / SELDOM, body);
    }

    /** How many bytes the one list that is kept may have. */
    long longestList() {
        return bytes / SELDOM;
    }
}
