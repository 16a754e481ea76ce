// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.xnio.XnioWorker;

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
        this.reads = WorkerLine.plain(threads.workers(), threads.waiting());
        this.others = WorkerLine.withBriefOnes(Math.max(1, threads.workers() - reserved), threads.waiting());
        this.refusals = refusals;
        this.answering = answering;
    }

    @Override
    public void handle(HttpServerExchange exchange) {
        dispatch(exchange, Optional.of(this::handleForGood));
    }

    /** What is not there now is not there. */
    private void handleForGood(HttpServerExchange exchange) {
        dispatch(exchange, Optional.empty());
    }

    private void dispatch(HttpServerExchange exchange, Optional<Layer> again) {
        Route route = ExchangeState.require(exchange, ExchangeState.CALL).route();
        Request request = ExchangeState.require(exchange, ExchangeState.REQUEST);
        if (!route.dispatch().needsWorker(request)) {
            answering.outcomeOf(route, request, again).ready(exchange).handle(exchange);
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
        XnioWorker workers = exchange.getConnection().getWorker();
        OnceAnswered once = new OnceAnswered(exchange, refusals, timeout, line::leave);
        Executor waiting = line.on(workers);
        exchange.dispatch(
                route.handler().isBrief(request) ? line.brieflyOn(workers) : waiting,
                () -> once.answer(() -> answering.begin(route, request, again, waiting)));
    }
}
