// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.undertow.server.HttpServerExchange;

/** Calls the handler, and writes what it answers. */
final class Answering implements Layer {

    private final ResponseWriter writer;

    Answering(ResponseWriter writer) {
        this.writer = writer;
    }

    @Override
    public void handle(HttpServerExchange exchange) {
        Route route = ExchangeState.require(exchange, ExchangeState.ROUTE);
        Request request = ExchangeState.require(exchange, ExchangeState.REQUEST);
        writer.write(exchange, route.handler().handle(request));
    }
}
