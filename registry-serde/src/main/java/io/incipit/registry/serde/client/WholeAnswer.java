// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** An HTTP answer with all of its body, of limited size and within limited time. */
final class WholeAnswer {

    private WholeAnswer() {}

    /**
     * The answer to come.
     *
     * @param limit for the whole of it: the timeout of a request ends with the headers of the answer, and a body may
     *     stall as well
     */
    static CompletableFuture<HttpResponse<byte[]>> to(
            HttpRequest request, HttpClient http, long maxBytes, Duration limit) {
        CompletableFuture<HttpResponse<byte[]>> response =
                http.sendAsync(request, headers -> new BoundedBody(maxBytes));
        CompletableFuture<HttpResponse<byte[]>> inTime =
                response.copy().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<HttpResponse<byte[]>> ignored =
                inTime.whenComplete((answer, failure) -> response.cancel(true));
        return inTime;
    }

    /** What is said of an answer that did not come. */
    static RegistryClientException failure(String request, @Nullable Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof UncheckedIOException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof RegistryClientException known) {
            return known;
        }
        if (cause instanceof TimeoutException) {
            return RegistryClientException.unanswered(request, new HttpTimeoutException("the answer broke off"));
        }
        return cause instanceof IOException io
                ? RegistryClientException.unanswered(request, io)
                : RegistryClientException.unsent(request, cause);
    }
}
