// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.undertow.io.Receiver;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes in the whole request before anything else happens, on the I/O thread: a client that sends slowly, or stops,
 * holds a connection and never a worker.
 */
final class RequestReading implements Layer {

    private final int maxBytes;
    private final Refusals refusals;
    private final Layer next;

    RequestReading(int maxBytes, Refusals refusals, Layer next) {
        this.maxBytes = maxBytes;
        this.refusals = refusals;
        this.next = next;
    }

    @Override
    public void handle(HttpServerExchange exchange) {
        Call call = ExchangeState.require(exchange, ExchangeState.CALL);
        if (!call.route().method().hasBody()) {
            proceed(exchange, call, RequestBody.NONE);
            return;
        }
        boolean gzip = isGzip(exchange);
        Receiver receiver = exchange.getRequestReceiver();
        receiver.setMaxBufferSize(maxBytes);
        receiver.receiveFullBytes(
                (read, bytes) ->
                        proceed(read, call, gzip ? RequestBody.gzip(bytes, maxBytes) : RequestBody.plain(bytes)),
                (failed, e) -> refusals.refuse(failed, errorOf(failed, e)));
    }

    /** Often called back, where nobody would catch: what can be refused is refused before or by the next layer. */
    private void proceed(HttpServerExchange exchange, Call call, RequestBody body) {
        Optional<String> wanted = Optional.ofNullable(exchange.getAttachment(ExchangeState.WANTED_TYPE));
        Origin origin = Objects.requireNonNullElse(exchange.getAttachment(ExchangeState.ORIGIN), Origin.NOWHERE);
        exchange.putAttachment(
                ExchangeState.REQUEST,
                new Request(call.path(), call.query(), origin, header(exchange, Headers.IF_NONE_MATCH), wanted, body));
        next.handle(exchange);
    }

    private static Optional<String> header(HttpServerExchange exchange, HttpString name) {
        HeaderValues given = exchange.getRequestHeaders().get(name);
        return given == null ? Optional.empty() : Optional.of(String.join(", ", given));
    }

    private static boolean isGzip(HttpServerExchange exchange) {
        String encoding = exchange.getRequestHeaders().getFirst(Headers.CONTENT_ENCODING);
        return switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default -> throw HttpError.unsupportedMediaType();
        };
    }

    private HttpError errorOf(HttpServerExchange exchange, IOException e) {
        if (e instanceof Receiver.RequestToLargeException) {
            return HttpError.bodyTooLarge(Math.max(exchange.getRequestContentLength(), maxBytes + 1L), maxBytes);
        }
        return HttpError.clientGone();
    }
}
