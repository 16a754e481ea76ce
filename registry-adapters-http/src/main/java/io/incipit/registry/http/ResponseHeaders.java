// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Puts the configured headers into every answer, those of the server itself included. */
final class ResponseHeaders {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final List<ResponseHeaderConfig> headers;

    ResponseHeaders(List<ResponseHeaderConfig> headers) {
        this.headers = headers;
    }

    HttpHandler before(HttpHandler next) {
        return exchange -> {
            headers.forEach(header -> put(exchange, header));
            next.handleRequest(exchange);
        };
    }

    private static void put(HttpServerExchange exchange, ResponseHeaderConfig header) {
        HttpString name = HttpString.tryFromString(header.name());
        String value = header.action().isDate()
                ? DATE.format(Instant.now().plusMillis(Long.parseLong(header.value())))
                : header.value();
        if (header.action().isAdded()) {
            exchange.getResponseHeaders().add(name, value);
        } else {
            exchange.getResponseHeaders().put(name, value);
        }
    }
}
