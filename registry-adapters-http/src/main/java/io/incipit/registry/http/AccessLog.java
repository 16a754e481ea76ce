// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.http.auth.User;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a line for every request once it is answered: the combined format of web servers, and the milliseconds that it
 * took behind it. Lines of the same moment are one event of the logger. Thread-safe.
 */
@Singleton
final class AccessLog {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);

    private final Logger logger;
    private final boolean wanted;
    private final GatheredLines lines;
    private final AtomicReference<Second> second = new AtomicReference<>(new Second(-1, ""));

    @Inject
    AccessLog(HttpConfig config) {
        Optional<String> name = config.safeguards().accessLog();
        this.wanted = name.isPresent();
        this.logger = LoggerFactory.getLogger(name.orElse(""));
        this.lines = new GatheredLines(logger::info);
    }

    /** The handler itself where no log is wanted. */
    HttpHandler before(HttpHandler next) {
        return wanted ? noting(next) : next;
    }

    /** Writes what is still to be written. */
    void flush() {
        lines.flush();
    }

    private HttpHandler noting(HttpHandler next) {
        return exchange -> {
            if (logger.isInfoEnabled()) {
                long start = System.nanoTime();
                exchange.addExchangeCompleteListener((ended, others) -> {
                    lines.add(line(ended, System.nanoTime() - start));
                    others.proceed();
                });
            }
            next.handleRequest(exchange);
        };
    }

    private String line(HttpServerExchange exchange, long nanos) {
        return client(exchange) + " - " + user(exchange.getAttachment(ExchangeState.USER)) + " [" + now() + "] \""
                + shown(exchange.getRequestMethod().toString()) + ' ' + shown(target(exchange)) + ' '
                + shown(exchange.getProtocol().toString()) + "\" " + exchange.getStatusCode() + ' '
                + exchange.getResponseBytesSent() + " \"" + header(exchange, Headers.REFERER) + "\" \""
                + header(exchange, Headers.USER_AGENT) + "\" " + TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    /** Spelled once a second. */
    private String now() {
        long now = TimeUnit.MILLISECONDS.toSeconds(System.currentTimeMillis());
        Second last = second.get();
        if (last.number() != now) {
            last = new Second(
                    now,
                    Instant.ofEpochSecond(now).atZone(ZoneId.systemDefault()).format(TIME));
            second.set(last);
        }
        return last.spelled();
    }

    private static String client(HttpServerExchange exchange) {
        InetSocketAddress address = exchange.getSourceAddress();
        return address.getAddress() == null
                ? address.getHostString()
                : address.getAddress().getHostAddress();
    }

    private static String user(@Nullable User user) {
        return user == null ? "-" : shown(user.name()).replace(' ', '_');
    }

    private static String target(HttpServerExchange exchange) {
        String query = exchange.getQueryString();
        return query.isEmpty() ? exchange.getRequestURI() : exchange.getRequestURI() + "?" + query;
    }

    private static String header(HttpServerExchange exchange, HttpString name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "-" : shown(value);
    }

    /** Clients choose these texts: none of them may end a field, or a line. */
    private static String shown(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isHarmless(text.charAt(i))) {
                return escaped(text);
            }
        }
        return text;
    }

    private static String escaped(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            if (isHarmless(c)) {
                shown.append((char) c);
            } else {
                shown.append("\\u%04x".formatted(c));
            }
        });
        return shown.toString();
    }

    private static boolean isHarmless(int c) {
        return c >= ' ' && (c < 0x7f || c >= 0xa0) && c != '"' && c != '\\' && c != 0x2028 && c != 0x2029;
    }

    /** A second since 1970 as the log spells it. */
    private record Second(long number, String spelled) {}
}
