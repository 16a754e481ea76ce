// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gets requests answered: tries one address with retries, then the next, and stays with the one that answered. Safe for
 * use by many threads.
 *
 * <p>Serves for what has no method of its own, such as a server's extension:
 *
 * <pre>{@code
 * HttpTransport transport = new HttpTransport(RegistryConnection.to("http://localhost:8081"));
 * JsonNode keys = transport.sendNow(RegistryRequest.get("dek-registry", "v1", "keks")).json();
 * }</pre>
 */
public final class HttpTransport {

    private final RegistryConnection connection;
    private final Exchange exchange;
    private final AtomicInteger current = new AtomicInteger();

    public HttpTransport(RegistryConnection connection) {
        this.connection = connection;
        this.exchange = new Exchange(connection);
    }

    /** The answer to come. It fails with a {@link RegistryClientException}; cancelling it ends the retries. */
    public CompletableFuture<RegistryAnswer> send(RegistryRequest request) {
        return new Delivery(connection, exchange, request, current).start();
    }

    /**
     * The answer.
     *
     * @throws RegistryClientException if the registry refuses, nobody answers or the thread is interrupted, which stays
     *     its state
     */
    public RegistryAnswer sendNow(RegistryRequest request) {
        CompletableFuture<RegistryAnswer> answer = send(request);
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw RegistryClientException.behind(e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw RegistryClientException.interrupted(request.toString(), e);
        }
    }
}
