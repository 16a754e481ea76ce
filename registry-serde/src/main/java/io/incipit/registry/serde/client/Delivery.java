// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request on its way: one address with retries, then the next, until there is an answer or nobody left to ask. No
 * thread waits meanwhile. Whoever completes or cancels the promised answer ends the journey.
 */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final RegistryConnection connection;
    private final Exchange exchange;
    private final RegistryRequest request;

    /** Which address answered last, shared by all requests of a client. */
    private final AtomicInteger current;

    private final int first;
    private final long startedNanos = System.nanoTime();
    private final AtomicInteger tries = new AtomicInteger();
    private final CompletableFuture<RegistryAnswer> promised = new CompletableFuture<>();

    Delivery(RegistryConnection connection, Exchange exchange, RegistryRequest request, AtomicInteger current) {
        this.connection = connection;
        this.exchange = exchange;
        this.request = request;
        this.current = current;
        this.first = current.get();
    }

    /** Sets out; to be called once. */
    CompletableFuture<RegistryAnswer> start() {
        attempt(0, 0);
        return promised;
    }

    /** Ends it without an answer, since the client is closed. */
    void breakOff() {
        promised.completeExceptionally(RegistryClientException.closed(request.toString()));
    }

    private void attempt(int turn, int retry) {
        if (promised.isDone()) {
            return;
        }
        tries.incrementAndGet();
        int index = (first + turn) % connection.endpoints().size();
        CompletableFuture<RegistryAnswer> sent =
                exchange.send(connection.endpoints().get(index), request, promised);
        CompletableFuture<RegistryAnswer> ignored = sent.whenComplete((answer, failure) -> {
            if (failure == null) {
                current.set(index);
                promised.complete(answer);
                return;
            }
            RegistryClientException known = RegistryClientException.behind(failure);
            if (known.isAnswered()) {
                current.set(index);
            }
            failed(turn, retry, known);
        });
    }

    private void failed(int turn, int retry, RegistryClientException failure) {
        if (!failure.mayPass()) {
            promised.completeExceptionally(failure);
        } else if (retry < connection.retries().maxRetries()) {
            long pause = connection
                    .retries()
                    .pause(retry, ThreadLocalRandom.current())
                    .toMillis();
            CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, Runnable::run)
                    .execute(() -> attempt(turn, retry + 1));
        } else if (turn + 1 < connection.endpoints().size()) {
            LOG.warn("Going on to the next address of the registry: {}", failure.getMessage());
            attempt(turn + 1, 0);
        } else {
            promised.completeExceptionally(givenUp(failure));
        }
    }

    private RegistryClientException givenUp(RegistryClientException last) {
        Duration spent = Duration.ofNanos(System.nanoTime() - startedNanos);
        return last.after(tries.get(), spent, connection.toString());
    }
}
