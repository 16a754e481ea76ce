// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Stages to which it is all one whether something was thrown before them or in them. */
final class Stages {

    private Stages() {}

    /** What asking gives; where asking throws, a stage that ended so. */
    static <T> CompletionStage<T> begun(Supplier<CompletionStage<T>> asking) {
        try {
            return asking.get();
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedStage(e);
        }
    }

    /** What a stage really ended with: one that follows another wraps it. */
    static Throwable cause(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
