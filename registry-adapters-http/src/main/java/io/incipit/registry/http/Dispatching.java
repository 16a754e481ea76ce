// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.xnio.XnioExecutor;

/**
 * Takes what may wait or burn CPU off the I/O thread, which all connections share, and answers in the handler's place
 * when that takes too long, or when too many wait already. A late handler is left to end, or never begun; nobody hears of
 * what it answers.
 *
 * <p>Writes may wait for the log, all of them at once. So they never get all workers: reads have some left.
 */
final class Dispatching implements Layer {

    /** One of so many workers, one at least where there are several, serves nothing that may wait for the log. */
    private static final int RESERVE = 4;

    private final Duration timeout;
    private final WorkerLine reads;
    private final WorkerLine others;
    private final Refusals refusals;
    private final Answering answering;

    Dispatching(HttpConfig config, Refusals refusals, Answering answering) {
        HttpConfig.Threads threads = config.threads();
        int reserved = Math.max(1, threads.workers() / RESERVE);
        this.timeout = config.limits().requestTimeout();
        this.reads = new WorkerLine(threads.workers(), threads.waiting());
        this.others = new WorkerLine(Math.max(1, threads.workers() - reserved), threads.waiting());
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

    private void dispatch(HttpServerExchange exchange, BiFunction<Route, Request, Outcome> asking) {
        Route route = ExchangeState.require(exchange, ExchangeState.CALL).route();
        Request request = ExchangeState.require(exchange, ExchangeState.REQUEST);
        if (!route.dispatch().needsWorker(request)) {
            asking.apply(route, request).ready(exchange).handle(exchange);
            return;
        }
        Optional<Layer> known = answering.known(route, request);
        if (known.isPresent()) {
            known.get().handle(exchange);
            return;
        }
        WorkerLine line = route.method() == Route.Method.GET ? reads : others;
        if (!line.enter()) {
            refusals.refuse(exchange, HttpError.overloaded());
            return;
        }
        AtomicBoolean answered = new AtomicBoolean();
        XnioExecutor.Key alarm = alarm(exchange, answered);
        exchange.dispatch(line.on(exchange.getConnection().getWorker()), () -> {
            try {
                serve(exchange, answered, alarm, () -> asking.apply(route, request));
            } finally {
                line.leave();
            }
        });
    }

    private void serve(
            HttpServerExchange exchange, AtomicBoolean answered, XnioExecutor.Key alarm, Supplier<Outcome> asking) {
        if (answered.get()) {
            // Told that it is too late while it waited for a worker: then nothing should happen either.
            return;
        }
        Outcome outcome = asking.get();
        if (answered.compareAndSet(false, true)) {
            alarm.remove();
            Layer sending = ready(outcome, exchange);
            exchange.getIoThread().execute(() -> answer(exchange, sending::handle));
        }
    }

    private Layer ready(Outcome outcome, HttpServerExchange exchange) {
        try {
            return outcome.ready(exchange);
        } catch (RuntimeException | Error e) {
            return refusals.ready(exchange, e);
        }
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

    /**
     * Only its I/O thread sends, whoever was asked: where a worker ends an exchange, the I/O thread is woken in the middle of
     * it by the client's next request, and spins until the worker gets a processor again.
     */
    private static void answer(HttpServerExchange exchange, HttpHandler writing) {
        Connectors.executeRootHandler(writing, exchange);
    }
}
