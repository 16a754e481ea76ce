// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.undertow.server.HttpServerExchange;

/** One layer of what happens to a request between the socket and its handler. Thread-safe; must not wait. */
@FunctionalInterface
interface Layer {

    void handle(HttpServerExchange exchange);
}
