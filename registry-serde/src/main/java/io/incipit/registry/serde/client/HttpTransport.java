// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

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
public final class HttpTransport implements AutoCloseable {

    private final RegistryConnection connection;

    /** Null once it is closed. */
    private final AtomicReference<@Nullable Exchange> open;

    private final Set<Delivery> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicInteger current = new AtomicInteger();

    public HttpTransport(RegistryConnection connection) {
        this.connection = connection;
        this.open = new AtomicReference<>(new Exchange(connection));
    }

    /**
     * The answer to come. It fails with a {@link RegistryClientException}; cancelling it breaks off the request and ends the
     * retries.
     */
    public CompletableFuture<RegistryAnswer> send(RegistryRequest request) {
        Exchange exchange = open.get();
        if (exchange == null) {
            return CompletableFuture.failedFuture(RegistryClientException.closed(request.toString()));
        }
        Delivery delivery = new Delivery(connection, exchange, request, current);
        underWay.add(delivery);
        CompletableFuture<RegistryAnswer> answer = delivery.start();
        CompletableFuture<?> ignored = answer.whenComplete((value, failure) -> underWay.remove(delivery));
        if (open.get() == null) {
            delivery.breakOff();
        }
        return answer;
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

    /**
     * Ends it. What is under way fails, as does what is sent later. Connections end at once on JDK 21 and later, on older
     * ones when the garbage collector finds that nobody has them any more.
     */
    @Override
    public void close() {
        Exchange exchange = open.getAndSet(null);
        if (exchange != null) {
            underWay.forEach(Delivery::breakOff);
            exchange.close();
        }
    }
}
