// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.undertow.server.HttpServerExchange;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the route of a request, and answers OPTIONS, which is about routes. */
final class Routing {

    private final Set<Routes> groups;
    private final Targets targets;
    private final ResponseWriter writer;
    private final Waiting waiting;

    @Inject
    Routing(Set<Routes> groups, Targets targets, ResponseWriter writer, Waiting waiting) {
        this.groups = groups;
        this.targets = targets;
        this.writer = writer;
        this.waiting = waiting;
    }

    /** @throws IllegalStateException if two routes are for the same */
    Layer before(Layer next) {
        RouteTable table = RouteTable.of(
                groups.stream().flatMap(group -> group.routes().stream()).toList());
        // The position that a request names comes first: from it depends for which subject an alias stands.
        return new Following(waiting, exchange -> route(exchange, table, next));
    }

    private void route(HttpServerExchange exchange, RouteTable table, Layer next) {
        String method = exchange.getRequestMethod().toString();
        Target target = targets.of(method, rawPath(exchange), exchange.getQueryString());
        RouteTable.Match match = table.find(target.segments()).orElseThrow(HttpError::noSuchPath);
        if (method.equals("OPTIONS")) {
            writer.write(exchange, options(match.methods().keySet()));
            return;
        }
        Route route = Route.Method.answering(method).flatMap(match::route).orElseThrow(HttpError::methodNotAllowed);
        exchange.putAttachment(ExchangeState.CALL, new Call(route, match.parameters(), target.query()));
        next.handle(exchange);
    }

    /** Undertow has not decoded it; the request line may hold a whole URL. */
    static String rawPath(HttpServerExchange exchange) {
        String uri = exchange.getRequestURI();
        if (!exchange.isHostIncludedInRequestURI()) {
            return uri;
        }
        int authority = uri.indexOf("//") + 2;
        int path = uri.indexOf('/', authority);
        return path < 0 ? "/" : uri.substring(path);
    }

    /** In the order in which the field's servers list them. */
    private static Response options(Set<Route.Method> methods) {
        String list = Stream.of(
                        only(methods, Route.Method.GET).map(get -> "HEAD"),
                        only(methods, Route.Method.DELETE),
                        only(methods, Route.Method.POST),
                        only(methods, Route.Method.GET),
                        Stream.of("OPTIONS"),
                        only(methods, Route.Method.PUT))
                .flatMap(names -> names)
                .collect(Collectors.joining(", "));
        return new Response(
                200,
                new Payload.Text(list),
                Map.of(Response.CONTENT_TYPE, "text/plain", "Allow", list.replace(" ", "")));
    }

    private static Stream<String> only(Set<Route.Method> methods, Route.Method method) {
        return methods.contains(method) ? Stream.of(method.name()) : Stream.of();
    }
}
