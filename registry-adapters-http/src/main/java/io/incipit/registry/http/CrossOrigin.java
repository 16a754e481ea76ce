// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells browsers which pages of other origins may ask (CORS), and answers what they ask beforehand.
 *
 * <p>Whoever is not allowed is served like anybody else: it is the browser that keeps the answer from the page. Pages are
 * let use the browser's own credentials only where no star stands for their origin.
 */
final class CrossOrigin implements Layer {

    private static final HttpString ALLOW_ORIGIN = HttpString.tryFromString("Access-Control-Allow-Origin");
    private static final HttpString ALLOW_CREDENTIALS = HttpString.tryFromString("Access-Control-Allow-Credentials");
    private static final HttpString ALLOW_METHODS = HttpString.tryFromString("Access-Control-Allow-Methods");
    private static final HttpString ALLOW_HEADERS = HttpString.tryFromString("Access-Control-Allow-Headers");
    private static final HttpString EXPOSE_HEADERS = HttpString.tryFromString("Access-Control-Expose-Headers");
    private static final HttpString MAX_AGE = HttpString.tryFromString("Access-Control-Max-Age");
    private static final HttpString ASKED_METHOD = HttpString.tryFromString("Access-Control-Request-Method");
    private static final HttpString ASKED_HEADERS = HttpString.tryFromString("Access-Control-Request-Headers");

    private static final String HALF_AN_HOUR = "1800";

    private final CrossOriginConfig config;
    private final Pattern origins;
    private final ResponseWriter writer;
    private final Layer next;

    CrossOrigin(CrossOriginConfig config, ResponseWriter writer, Layer next) {
        this.config = config;
        this.origins = Pattern.compile(
                config.origins().stream().map(CrossOrigin::pattern).collect(Collectors.joining("|")));
        this.writer = writer;
        this.next = next;
    }

    private static String pattern(String origin) {
        return Arrays.stream(origin.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }

    @Override
    public void handle(HttpServerExchange exchange) {
        HeaderMap headers = exchange.getResponseHeaders();
        headers.add(Headers.VARY, "Origin");
        String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
        if (origin == null || !origins.matcher(origin).matches()) {
            next.handle(exchange);
            return;
        }
        headers.put(ALLOW_ORIGIN, origin);
        if (config.origins().contains(origin)) {
            headers.put(ALLOW_CREDENTIALS, "true");
        }
        String asked = exchange.getRequestHeaders().getFirst(ASKED_METHOD);
        if (asked != null && exchange.getRequestMethod().equals(Methods.OPTIONS)) {
            permit(exchange, asked);
        } else {
            list(config.exposedHeaders()).ifPresent(names -> headers.put(EXPOSE_HEADERS, names));
            next.handle(exchange);
        }
    }

    /** What is not permitted is left out, which is how a browser is told so. */
    private void permit(HttpServerExchange exchange, String method) {
        HeaderMap headers = exchange.getResponseHeaders();
        if (config.methods().contains(method)) {
            headers.put(MAX_AGE, HALF_AN_HOUR);
            list(config.methods()).ifPresent(methods -> headers.put(ALLOW_METHODS, methods));
            allowedHeaders(exchange).ifPresent(names -> headers.put(ALLOW_HEADERS, names));
        }
        writer.write(exchange, Response.of(200, new Payload.None()));
    }

    private Optional<String> allowedHeaders(HttpServerExchange exchange) {
        return config.headers().contains("*")
                ? Optional.ofNullable(exchange.getRequestHeaders().getFirst(ASKED_HEADERS))
                : list(config.headers());
    }

    private static Optional<String> list(List<String> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(",", names));
    }
}
