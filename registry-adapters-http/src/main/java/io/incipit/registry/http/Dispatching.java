// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.undertow.server.HttpServerExchange;

/** Takes what may wait or burn CPU off the I/O thread, which all connections share. */
final class Dispatching implements Layer {

    private final Layer next;

    Dispatching(Layer next) {
        this.next = next;
    }

    @Override
    public void handle(HttpServerExchange exchange) {
        Route route = ExchangeState.require(exchange, ExchangeState.ROUTE);
        Request request = ExchangeState.require(exchange, ExchangeState.REQUEST);
        if (route.dispatch().needsWorker(request)) {
            exchange.dispatch(next::handle);
        } else {
            next.handle(exchange);
        }
    }
}
