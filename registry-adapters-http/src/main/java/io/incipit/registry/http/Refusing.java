// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.undertow.server.HttpServerExchange;

/** Turns what the layers below throw into answers. */
final class Refusing implements Layer {

    private final Refusals refusals;
    private final Layer next;

    Refusing(Refusals refusals, Layer next) {
        this.refusals = refusals;
        this.next = next;
    }

    /** Deep recursion in a format's parser is the request's doing and must not end the connection. */
    @Override
    public void handle(HttpServerExchange exchange) {
        try {
            next.handle(exchange);
        } catch (RuntimeException | StackOverflowError e) {
            refusals.refuse(exchange, e);
        }
    }
}
