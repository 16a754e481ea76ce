// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.HttpContinueReadHandler;
import jakarta.inject.Inject;

/**
 * Leads a request from the socket to the handler of its route and the answer back.
 *
 * <p>With the layers that it puts in order here, the only place that knows Undertow's exchange.
 */
final class HttpRouter {

    private final HttpConfig config;
    private final Guards guards;
    private final Routing routing;
    private final Answering answering;
    private final Refusals refusals;

    @Inject
    HttpRouter(HttpConfig config, Guards guards, Routing routing, Answering answering, Refusals refusals) {
        this.config = config;
        this.guards = guards;
        this.routing = routing;
        this.answering = answering;
        this.refusals = refusals;
    }

    /**
     * The layers, outermost first:
     *
     * <ol>
     *   <li>request id: every answer carries one, refusals too
     *   <li>refusing: whatever is thrown below becomes an answer
     *   <li>guards: who may not enter is told nothing of what is there; see {@link Guards#before}
     *   <li>following: who names a position of the log is answered by one who knows it
     *   <li>routing: all that follows depends on the route
     *   <li>negotiating: before the body, which is not read for nothing
     *   <li>reading: before a worker is taken, which a slow client must not hold
     *   <li>refusing again: reading goes on in callbacks
     *   <li>dispatching: the handler is the first thing that may wait, and only so long
     * </ol>
     *
     * @throws IllegalStateException if two routes are for the same
     */
    HttpHandler handler() {
        Layer dispatching = new Refusing(refusals, new Dispatching(config, refusals, answering));
        Layer reading = new RequestReading(config.limits().maxBodyBytes(), refusals, dispatching);
        Layer routed = routing.before(new Negotiating(reading));
        Layer outermost = new RequestIds(new Refusing(refusals, guards.before(routed)));
        return new HttpContinueReadHandler(outermost::handle);
    }

    /**
     * What concerns the server as a whole: see {@link Guards#around}; and its own refusals, which come without a body,
     * are explained as JSON like all others.
     */
    HttpHandler around(HttpHandler server) {
        return guards.around(exchange -> {
            exchange.addDefaultResponseListener(refusals::explain);
            server.handleRequest(exchange);
        });
    }
}
