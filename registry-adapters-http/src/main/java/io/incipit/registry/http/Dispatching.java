// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.xnio.XnioExecutor;

/**
 * Takes what may wait or burn CPU off the I/O thread, which all connections share, and answers in the handler's place
 * when that takes too long. A late handler is left to end, or never begun; nobody hears of what it answers.
 */
final class Dispatching implements Layer {

    private final Duration timeout;
    private final Refusals refusals;
    private final Answering answering;

    /** @param timeout zero is as long as it takes */
    Dispatching(Duration timeout, Refusals refusals, Answering answering) {
        this.timeout = timeout;
        this.refusals = refusals;
        this.answering = answering;
    }

    @Override
    public void handle(HttpServerExchange exchange) {
        dispatch(exchange, (route, request) -> answering.outcomeOf(route, request, this::handleForGood));
    }

    /** What is not there now is not there. */
    private void handleForGood(HttpServerExchange exchange) {
        dispatch(exchange, answering::outcomeOf);
    }

    private void dispatch(HttpServerExchange exchange, BiFunction<Route, Request, Layer> asking) {
        Route route = ExchangeState.require(exchange, ExchangeState.ROUTE);
        Request request = ExchangeState.require(exchange, ExchangeState.REQUEST);
        if (!route.dispatch().needsWorker(request)) {
            asking.apply(route, request).handle(exchange);
            return;
        }
        AtomicBoolean answered = new AtomicBoolean();
        XnioExecutor.Key alarm = alarm(exchange, answered);
        exchange.dispatch(() -> {
            if (answered.get()) {
                // Told that it is too late while it waited for a worker: then nothing should happen either.
                return;
            }
            Layer outcome = asking.apply(route, request);
            if (answered.compareAndSet(false, true)) {
                alarm.remove();
                answer(exchange, outcome::handle);
            }
        });
    }

    private XnioExecutor.Key alarm(HttpServerExchange exchange, AtomicBoolean answered) {
        if (timeout.isZero()) {
            return () -> true;
        }
        Runnable tooLate = () -> {
            if (answered.compareAndSet(false, true) && !exchange.isComplete()) {
                answer(exchange, late -> refusals.refuse(late, HttpError.timedOut()));
            }
        };
        return exchange.getIoThread().executeAfter(tooLate, timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Only from here on the exchange is touched again, and by one thread. */
    private static void answer(HttpServerExchange exchange, HttpHandler writing) {
        Connectors.executeRootHandler(writing, exchange);
    }
}
