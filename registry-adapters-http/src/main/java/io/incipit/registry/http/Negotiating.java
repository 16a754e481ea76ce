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
        HeaderValues accept = exchange.getRequestHeaders().get(Headers.ACCEPT);
        Optional<String> type = MediaTypes.negotiate(accept == null ? List.of() : accept);
        type.ifPresent(chosen -> exchange.putAttachment(ExchangeState.MEDIA_TYPE, chosen));
        if (ExchangeState.require(exchange, ExchangeState.ROUTE).method().hasBody()) {
            MediaTypes.requireJson(
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE)));
        }
        if (type.isEmpty()) {
            throw HttpError.notAcceptable();
        }
        next.handle(exchange);
    }
}
