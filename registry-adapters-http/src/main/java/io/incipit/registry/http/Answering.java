// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import jakarta.inject.Inject;

/** Has handlers called, and knows how to write what they answer. */
final class Answering {

    private final ResponseWriter writer;
    private final Refusals refusals;
    private final Forwarding forwarding;

    @Inject
    Answering(ResponseWriter writer, Refusals refusals, Forwarding forwarding) {
        this.writer = writer;
        this.refusals = refusals;
        this.forwarding = forwarding;
    }

    /**
     * What is to be written when the handler has been asked, which this does. Whatever ends a handler, an error of the
     * machine included, its client gets an answer.
     */
    Layer outcomeOf(Route route, Request request) {
        try {
            Response response = forwarding.answer(route, request);
            return new Refusing(refusals, exchange -> writer.write(exchange, response));
        } catch (RuntimeException | Error e) {
            return exchange -> refusals.refuse(exchange, e);
        }
    }
}
