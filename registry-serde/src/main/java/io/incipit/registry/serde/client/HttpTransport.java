// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets a request answered: tries one address with retries, then the next, and stays with the one that answered.
 * Safe for use by many threads.
 */
final class HttpTransport {

    private static final Logger LOG = LoggerFactory.getLogger(HttpTransport.class);
    private static final String JSON = "application/vnd.schemaregistry.v1+json";
    private static final String ACCEPTED =
            JSON + ", application/vnd.schemaregistry+json; q=0.9, application/json; q=0.5";
    private static final Set<Integer> SUCCESS = Set.of(200, 204, 207);

    private final RegistryConnection connection;
    private final HttpClient http;
    private final AtomicInteger current = new AtomicInteger();

    HttpTransport(RegistryConnection connection) {
        this.connection = connection;
        // HTTP/1.1: the upgrade that HTTP/2 asks for over plain text confuses older proxies.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connection.connectTimeout())
                .build();
    }

    JsonNode send(RegistryRequest request) {
        int first = current.get();
        int addresses = connection.endpoints().size();
        for (int turn = 0; ; turn++) {
            int index = (first + turn) % addresses;
            try {
                JsonNode answer = sendPatiently(connection.endpoints().get(index), request);
                current.set(index);
                return answer;
            } catch (RegistryClientException e) {
                if (!e.mayPass() || turn + 1 == addresses) {
                    throw e;
                }
                LOG.warn("Going on to the next address of the registry: {}", e.getMessage());
            }
        }
    }

    private JsonNode sendPatiently(Endpoint endpoint, RegistryRequest request) {
        RetryPolicy retries = connection.retries();
        for (int retry = 0; ; retry++) {
            try {
                return sendOnce(endpoint, request);
            } catch (RegistryClientException e) {
                if (!e.mayPass() || retry == retries.maxRetries()) {
                    throw e;
                }
                pause(retries.pause(retry, ThreadLocalRandom.current()).toMillis(), request);
            }
        }
    }

    private static void pause(long millis, RegistryRequest request) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RegistryClientException.interrupted(request.toString(), e);
        }
    }

    private JsonNode sendOnce(Endpoint endpoint, RegistryRequest request) {
        HttpResponse<byte[]> response = exchange(endpoint, request);
        if (SUCCESS.contains(response.statusCode())) {
            return SchemaCodec.read(response.body());
        }
        throw SchemaCodec.readRefusal(response.statusCode(), response.body());
    }

    private HttpResponse<byte[]> exchange(Endpoint endpoint, RegistryRequest request) {
        String what = request.method() + " " + endpoint.at(request.path());
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(httpRequest(endpoint, request), BodyHandlers.ofByteArray());
        try {
            // The timeout of the request ends with the headers of the answer; a body may stall as well.
            long limit = connection.connectTimeout().toMillis()
                    + connection.readTimeout().toMillis();
            return answer.get(limit, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw RegistryClientException.unanswered(what, new HttpTimeoutException("the answer broke off"));
        } catch (ExecutionException e) {
            throw RegistryClientException.unanswered(
                    what, e.getCause() instanceof IOException io ? io : new IOException(e.getCause()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw RegistryClientException.interrupted(what, e);
        }
    }

    private HttpRequest httpRequest(Endpoint endpoint, RegistryRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(endpoint.at(request.path()))
                .timeout(connection.readTimeout())
                .method(request.method(), request.publisher())
                .setHeader("Accept", ACCEPTED)
                .setHeader("Content-Type", JSON)
                .setHeader("Confluent-Accept-Unknown-Properties", "true");
        if (endpoint.authorization() != null) {
            builder.setHeader("Authorization", endpoint.authorization());
        }
        connection.headers().forEach(builder::setHeader);
        return builder.build();
    }
}
