// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.http.peer.Addressee;
import io.incipit.registry.http.peer.PeerRequest;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Notes which way a request came that may be a write, gives it its name, and tells a node that sent it here that it got
 * to where it was meant to go.
 */
final class Addressing {

    private static final Set<HttpString> READING = Set.of(Methods.GET, Methods.HEAD, Methods.OPTIONS);

    private static final HttpString NODE = HttpString.tryFromString(Addressee.NODE);

    private static final String REQUEST_ID = "X-Request-ID";

    private static final List<String> ALWAYS_SENT_ON = List.of(
            "Content-Type", "Content-Encoding", "Accept", "Authorization", "Confluent-Accept-Unknown-Properties");

    private final Self self;
    private final List<String> sentOn;

    @Inject
    Addressing(Self self, PeerConfig config) {
        this.self = self;
        this.sentOn = Stream.concat(ALWAYS_SENT_ON.stream(), config.headers().stream())
                .toList();
    }

    Layer before(Layer next) {
        return exchange -> {
            if (!READING.contains(exchange.getRequestMethod())) {
                note(exchange);
            }
            next.handle(exchange);
        };
    }

    private void note(HttpServerExchange exchange) {
        Optional<Addressee> meant = Addressee.of(name -> header(exchange, name));
        meant.filter(self::isCalled)
                .ifPresent(called -> exchange.getResponseHeaders().put(NODE, called.nodeId()));
        exchange.putAttachment(ExchangeState.ORIGIN, new Origin(original(exchange), meant, self::address));
    }

    private PeerRequest original(HttpServerExchange exchange) {
        Map<String, String> headers = new HashMap<>();
        sentOn.forEach(name -> header(exchange, name).ifPresent(value -> headers.put(name, value)));
        headers.put(Response.COMMAND, header(exchange, Response.COMMAND).orElseGet(() -> UUID.randomUUID()
                .toString()));
        headers.put(REQUEST_ID, Objects.requireNonNullElse(exchange.getAttachment(ExchangeState.REQUEST_ID), ""));
        String query = exchange.getQueryString();
        String path = Routing.rawPath(exchange);
        return new PeerRequest(
                exchange.getRequestMethod().toString(), query.isEmpty() ? path : path + "?" + query, headers);
    }

    private static Optional<String> header(HttpServerExchange exchange, String name) {
        HeaderValues given = exchange.getRequestHeaders().get(name);
        return given == null ? Optional.empty() : Optional.of(String.join(", ", given));
    }
}
