// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.util.List;
import java.util.Optional;

/** Settles the type of the answer and looks whether the body has one that can be read. */
final class Negotiating implements Layer {

    private final Layer next;

    Negotiating(Layer next) {
        this.next = next;
    }

    @Override
    public void handle(HttpServerExchange exchange) {
        Route route = ExchangeState.require(exchange, ExchangeState.CALL).route();
        HeaderValues header = exchange.getRequestHeaders().get(Headers.ACCEPT);
        List<String> accept = header == null ? List.of() : header;
        Optional<String> wanted = route.offered().filter(type -> MediaTypes.wants(accept, type));
        wanted.ifPresent(type -> exchange.putAttachment(ExchangeState.WANTED_TYPE, type));
        Optional<String> type = MediaTypes.negotiate(accept).or(() -> wanted.map(offered -> MediaTypes.STANDARD));
        type.ifPresent(chosen -> exchange.putAttachment(ExchangeState.MEDIA_TYPE, chosen));
        if (route.method().hasBody()) {
            MediaTypes.requireJson(
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE)));
        }
        if (type.isEmpty()) {
            throw HttpError.notAcceptable();
        }
        next.handle(exchange);
    }
}
