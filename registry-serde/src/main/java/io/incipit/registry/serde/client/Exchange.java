// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request to one address, and its answer. The only repetition is that with a new token, if one was refused. */
final class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private static final String AUTHORIZATION = "Authorization";
    private static final String JSON = "application/vnd.schemaregistry.v1+json";
    private static final String ACCEPTED =
            JSON + ", application/vnd.schemaregistry+json; q=0.9, application/json; q=0.5";
    private static final Set<Integer> SUCCESS = Set.of(200, 204, 207);
    private static final int UNAUTHORIZED = 401;
    private static final long MAX_ANSWER_BYTES = 64L << 20;

    private final RegistryConnection connection;
    private final HttpClient http;
    private final HttpClient others;

    Exchange(RegistryConnection connection) {
        NetworkPath path = connection.path();
        this.connection = connection;
        this.http = path.client(connection.connectTimeout());
        // A client has a thread: most credentials need none of their own.
        this.others = connection.credentials() instanceof FixedCredentials
                ? http
                : path.clientForOthers(
                        connection.connectTimeout(), connection.credentials().isOfThisMachine());
    }

    /**
     * Completes with an answer or with a {@link RegistryClientException}.
     *
     * @param wanted ends the exchange when it is done; a stage made of others, as what this gives, does not tell them
     */
    CompletableFuture<RegistryAnswer> send(Endpoint endpoint, RegistryRequest request, CompletableFuture<?> wanted) {
        return authorized(new Question(endpoint, request, wanted), true).handle((response, failure) -> {
            if (response == null) {
                throw WholeAnswer.failure(request.method() + " " + endpoint.at(request.path()), failure);
            }
            return answer(request, response);
        });
    }

    /** Ends at once; what is under way comes to nothing. To be called once nothing is sent any more. */
    void close() {
        end(http);
        end(others);
    }

    /** Clients of JDK 21 and later can be ended; those of older ones end when the garbage collector finds them. */
    private static void end(HttpClient client) {
        try {
            HttpClient.class.getMethod("shutdownNow").invoke(client);
        } catch (ReflectiveOperationException e) {
            LOG.debug("This JDK's HTTP client ends when it is collected", e);
        }
    }

    private CompletableFuture<HttpResponse<byte[]>> authorized(Question question, boolean renews) {
        return authorization(question.endpoint()).thenCompose(authorization -> sent(question, authorization)
                .thenCompose(response -> renews && isRenewed(response, authorization)
                        ? authorized(question, false)
                        : CompletableFuture.completedFuture(response)));
    }

    private CompletableFuture<HttpResponse<byte[]>> sent(Question question, Optional<String> authorization) {
        HttpRequest request = httpRequest(question.endpoint(), question.request(), authorization);
        CompletableFuture<HttpResponse<byte[]>> answer = WholeAnswer.to(request, http, MAX_ANSWER_BYTES, limit());
        CompletableFuture<?> ignored = question.wanted().whenComplete((value, failure) -> answer.cancel(true));
        return answer;
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
                .thenCompose(credentials -> credentials.authorization(others))
                .copy()
                .orTimeout(limit().toMillis(), TimeUnit.MILLISECONDS);
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

    private HttpRequest httpRequest(Endpoint endpoint, RegistryRequest request, Optional<String> authorization) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(endpoint.at(request.path()))
                .timeout(connection.readTimeout())
                .method(request.method(), request.publisher())
                .setHeader("Accept", ACCEPTED)
                .setHeader("Content-Type", JSON)
                .setHeader("Confluent-Accept-Unknown-Properties", "true");
        authorization.ifPresent(value -> authorize(builder, value));
        connection.headers().forEach(builder::setHeader);
        request.headers().forEach(builder::setHeader);
        return builder.build();
    }

    /** The one header that nobody has looked at before. */
    private static void authorize(HttpRequest.Builder builder, String value) {
        try {
            builder.setHeader(AUTHORIZATION, value);
        } catch (IllegalArgumentException e) {
            // The value is a secret, and the JDK's words hold it.
            throw RegistryClientException.wrongHeader(AUTHORIZATION);
        }
    }

    private record Question(Endpoint endpoint, RegistryRequest request, CompletableFuture<?> wanted) {}
}
