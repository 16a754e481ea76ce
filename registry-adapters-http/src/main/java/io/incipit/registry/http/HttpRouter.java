// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.Aliases;
import io.incipit.registry.http.body.ErrorResponse;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.HttpContinueReadHandler;
import io.undertow.util.StatusCodes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * Leads a request from the socket to the handler of its route and the answer back.
 *
 * <p>With the layers that it puts in order here, the only place that knows Undertow's exchange.
 */
final class HttpRouter {

    private final List<Route> routes;
    private final HttpConfig config;
    private final ResponseWriter writer;
    private final Refusals refusals;
    private final Aliases aliases;
    private final Guards guards;

    @Inject
    HttpRouter(
            Set<Routes> groups,
            HttpConfig config,
            ResponseWriter writer,
            Refusals refusals,
            Aliases aliases,
            Guards guards) {
        this.routes = groups.stream().flatMap(group -> group.routes().stream()).toList();
        this.config = config;
        this.writer = writer;
        this.refusals = refusals;
        this.aliases = aliases;
        this.guards = guards;
    }

    /**
     * The layers, outermost first:
     *
     * <ol>
     *   <li>request id: every answer carries one, refusals too
     *   <li>refusing: whatever is thrown below becomes an answer
     *   <li>guards: who may not enter is told nothing of what is there; see {@link Guards#before}
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
        RouteTable table = RouteTable.of(routes);
        Targets targets = new Targets(new RequestPath(config.permissivePaths()), aliases);
        Answering answering = new Answering(writer, refusals);
        Layer dispatching =
                new Refusing(refusals, new Dispatching(config.limits().requestTimeout(), refusals, answering));
        Layer reading = new RequestReading(config.limits().maxBodyBytes(), refusals, dispatching);
        Layer routing = new Routing(table, targets, writer, new Negotiating(reading));
        Layer outermost = new RequestIds(new Refusing(refusals, guards.before(routing)));
        return new HttpContinueReadHandler(outermost::handle);
    }

    /**
     * What concerns the server as a whole: see {@link Guards#around}; and its own refusals, which come without a body,
     * are explained as JSON like all others.
     */
    HttpHandler around(HttpHandler server) {
        return guards.around(exchange -> {
            exchange.addDefaultResponseListener(this::explain);
            server.handleRequest(exchange);
        });
    }

    private boolean explain(HttpServerExchange exchange) {
        int status = exchange.getStatusCode();
        if (status < StatusCodes.BAD_REQUEST || exchange.getAttachment(ExchangeState.ANSWERED) != null) {
            return false;
        }
        writer.write(
                exchange,
                Response.of(status, new Payload.Json(new ErrorResponse(status, StatusCodes.getReason(status)))));
        return true;
    }
}
