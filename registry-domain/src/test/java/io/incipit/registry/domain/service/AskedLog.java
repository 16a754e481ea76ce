// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.model.RegistryException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A log that is asked for its end, and answers when a test says so. */
final class AskedLog implements Supplier<CompletableFuture<Long>> {

    private final List<CompletableFuture<Long>> questions = new CopyOnWriteArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();

    @Override
    public CompletableFuture<Long> get() {
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        CompletableFuture<Long> question = new CompletableFuture<>();
        questions.add(question);
        return question;
    }

    int asked() {
        return questions.size();
    }

    int mostAtOnce() {
        return mostUnderWay.get();
    }

    /** Answers the question that was asked last. */
    void answer(long end) {
        underWay.decrementAndGet();
        questions.get(questions.size() - 1).complete(end);
    }

    /** Leaves the question that was asked last without an answer for good. */
    void fail() {
        underWay.decrementAndGet();
        questions
                .get(questions.size() - 1)
                .completeExceptionally(RegistryException.storeFailed("the log is away", null));
    }
}
