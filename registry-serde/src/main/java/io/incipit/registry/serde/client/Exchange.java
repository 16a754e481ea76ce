// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One request to one address, and its answer. The only repetition is that with a new token, if one was refused. */
final class Exchange {

    private static final String JSON = "application/vnd.schemaregistry.v1+json";
    private static final String ACCEPTED =
            JSON + ", application/vnd.schemaregistry+json; q=0.9, application/json; q=0.5";
    private static final Set<Integer> SUCCESS = Set.of(200, 204, 207);
    private static final int UNAUTHORIZED = 401;
    private static final long MAX_ANSWER_BYTES = 64L << 20;

    private final RegistryConnection connection;
    private final HttpClient http;

    Exchange(RegistryConnection connection, HttpClient http) {
        this.connection = connection;
        this.http = http;
    }

    /** Completes with an answer or with a {@link RegistryClientException}. */
    CompletableFuture<RegistryAnswer> send(Endpoint endpoint, RegistryRequest request) {
        return authorized(endpoint, request, true).handle((response, failure) -> {
            if (response == null) {
                throw explained(endpoint, request, failure);
            }
            return answer(request, response);
        });
    }

    private CompletableFuture<HttpResponse<byte[]>> authorized(
            Endpoint endpoint, RegistryRequest request, boolean renews) {
        return authorization(endpoint)
                .thenCompose(authorization -> responded(httpRequest(endpoint, request, authorization))
                        .thenCompose(response -> renews && isRenewed(response, authorization)
                                ? authorized(endpoint, request, false)
                                : CompletableFuture.completedFuture(response)));
    }

    private boolean isRenewed(HttpResponse<byte[]> response, Optional<String> authorization) {
        return response.statusCode() == UNAUTHORIZED
                && authorization
                        .filter(refused -> connection.credentials().forget(refused))
                        .isPresent();
    }

    private CompletableFuture<Optional<String>> authorization(Endpoint endpoint) {
        if (endpoint.authorization() != null) {
            return CompletableFuture.completedFuture(Optional.of(endpoint.authorization()));
        }
        return CompletableFuture.completedFuture(connection.credentials())
                .thenCompose(credentials -> credentials.authorization(http))
                .copy()
                .orTimeout(limit().toMillis(), TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<HttpResponse<byte[]>> responded(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> response =
                http.sendAsync(request, headers -> new BoundedBody(MAX_ANSWER_BYTES));
        // The timeout of the request ends with the headers of the answer; a body may stall as well.
        CompletableFuture<HttpResponse<byte[]>> inTime =
                response.copy().orTimeout(limit().toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<HttpResponse<byte[]>> ignored =
                inTime.whenComplete((answer, failure) -> response.cancel(true));
        return inTime;
    }

    private Duration limit() {
        return connection.connectTimeout().plus(connection.readTimeout());
    }

    private static RegistryAnswer answer(RegistryRequest request, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (SUCCESS.contains(status) || request.answers().contains(status)) {
            return new RegistryAnswer(status, response.headers(), response.body());
        }
        if (status >= 300 && status < 400) {
            throw RegistryClientException.redirected(
                    status, response.headers().firstValue("Location").orElse("another address"));
        }
        throw SchemaCodec.readRefusal(status, response.body());
    }

    private static RegistryClientException explained(
            Endpoint endpoint, RegistryRequest request, @Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof RegistryClientException known) {
            return known;
        }
        String what = request.method() + " " + endpoint.at(request.path());
        if (cause instanceof TimeoutException) {
            return RegistryClientException.unanswered(what, new HttpTimeoutException("the answer broke off"));
        }
        return RegistryClientException.unanswered(what, cause instanceof IOException io ? io : new IOException(cause));
    }

    private HttpRequest httpRequest(Endpoint endpoint, RegistryRequest request, Optional<String> authorization) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(endpoint.at(request.path()))
                .timeout(connection.readTimeout())
                .method(request.method(), request.publisher())
                .setHeader("Accept", ACCEPTED)
                .setHeader("Content-Type", JSON)
                .setHeader("Confluent-Accept-Unknown-Properties", "true");
        authorization.ifPresent(value -> builder.setHeader("Authorization", value));
        connection.headers().forEach(builder::setHeader);
        request.headers().forEach(builder::setHeader);
        return builder.build();
    }
}
