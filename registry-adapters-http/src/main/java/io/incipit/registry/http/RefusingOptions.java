// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;

/** Answers every OPTIONS with 403 and nothing else. */
final class RefusingOptions implements Layer {

    private final Layer next;

    RefusingOptions(Layer next) {
        this.next = next;
    }

    @Override
    public void handle(HttpServerExchange exchange) {
        if (exchange.getRequestMethod().equals(Methods.OPTIONS)) {
            throw HttpError.forbidden();
        }
        next.handle(exchange);
    }
}
