// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.undertow.server.HttpServerExchange;

/** What came of asking a handler. */
@FunctionalInterface
interface Outcome {

    /** Does all that burns CPU, on the thread that asked, and leaves what only sends. */
    Layer ready(HttpServerExchange exchange);
}
