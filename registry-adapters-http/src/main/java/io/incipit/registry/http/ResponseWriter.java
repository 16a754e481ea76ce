// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Writes responses: type, length, compression, and nothing but headers to HEAD. Thread-safe. */
final class ResponseWriter {

    /** Below, packing saves nothing. */
    private static final int MIN_COMPRESSED = 200;

    /** Above, packing takes longer than to hand it over to another thread, and other connections would feel it. */
    private static final int MAX_COMPRESSED_ON_IO = 1024;

    private static final Pattern GZIP = Pattern.compile("(?i)(x-)?gzip(\\s*;\\s*q\\s*=\\s*(1.*|0?\\.0*[1-9].*))?");

    private final boolean compression;

    @Inject
    ResponseWriter(HttpConfig config) {
        this.compression = config.speech().compression();
    }

    void write(HttpServerExchange exchange, Response response) {
        byte[] bytes = response.payload().bytes();
        exchange.putAttachment(ExchangeState.ANSWERED, true);
        exchange.setStatusCode(response.status());
        writeHeaders(exchange, response);
        if (exchange.getRequestMethod().equals(Methods.HEAD)) {
            exchange.setResponseContentLength(bytes.length);
            exchange.endExchange();
        } else if (!isCompressed(exchange, bytes)) {
            send(exchange, bytes);
        } else if (exchange.isInIoThread()
                && bytes.length > MAX_COMPRESSED_ON_IO
                && !response.payload().isPacked()) {
            exchange.dispatch(worker -> packThere(worker, response.payload(), bytes));
        } else {
            sendCompressed(exchange, response.payload().packed(bytes));
        }
    }

    /** Packs what {@link #write} is to pack, if this thread has time for that. */
    void pack(HttpServerExchange exchange, Response response) {
        byte[] bytes = response.payload().bytes();
        if (!exchange.isInIoThread() && isCompressed(exchange, bytes)) {
            byte[] ignored = response.payload().packed(bytes);
        }
    }

    private void writeHeaders(HttpServerExchange exchange, Response response) {
        HeaderMap headers = exchange.getResponseHeaders();
        String type = exchange.getAttachment(ExchangeState.MEDIA_TYPE);
        if (type != null && !(response.payload() instanceof Payload.None)) {
            headers.put(Headers.CONTENT_TYPE, type);
        }
        response.headers().forEach((name, value) -> headers.put(HttpString.tryFromString(name), value));
        if (exchange.isHttp10() && exchange.isPersistent()) {
            // Without it such a client waits for the end of the connection.
            headers.put(Headers.CONNECTION, Headers.KEEP_ALIVE.toString());
        }
        if (compression && mayBeCompressed(exchange)) {
            headers.add(Headers.VARY, "Accept-Encoding");
        }
    }

    private static boolean mayBeCompressed(HttpServerExchange exchange) {
        HttpString method = exchange.getRequestMethod();
        return method.equals(Methods.GET) || method.equals(Methods.POST);
    }

    private boolean isCompressed(HttpServerExchange exchange, byte[] bytes) {
        return bytes.length >= MIN_COMPRESSED && acceptsCompressed(exchange);
    }

    private boolean acceptsCompressed(HttpServerExchange exchange) {
        HeaderValues accepted = exchange.getRequestHeaders().get(Headers.ACCEPT_ENCODING);
        return compression
                && mayBeCompressed(exchange)
                && accepted != null
                && (accepted.getFirst().equals("gzip") || accepted.stream().anyMatch(ResponseWriter::namesGzip));
    }

    private static boolean namesGzip(String value) {
        return Arrays.stream(value.split(",")).map(String::strip).anyMatch(entry -> GZIP.matcher(entry)
                .matches());
    }

    private static void send(HttpServerExchange exchange, byte[] bytes) {
        exchange.setResponseContentLength(bytes.length);
        exchange.getResponseSender().send(ByteBuffer.wrap(bytes));
    }

    /** Only packs on the worker: whoever waits for the exchange to end there keeps a whole I/O thread. */
    private static void packThere(HttpServerExchange exchange, Payload payload, byte[] bytes) {
        byte[] packed = payload.packed(bytes);
        exchange.dispatch(exchange.getIoThread(), ready -> sendCompressed(ready, packed));
    }

    private static void sendCompressed(HttpServerExchange exchange, byte[] packed) {
        HeaderMap headers = exchange.getResponseHeaders();
        headers.put(Headers.CONTENT_ENCODING, "gzip");
        String tag = headers.getFirst(Headers.ETAG);
        if (tag != null) {
            headers.put(Headers.ETAG, EntityTag.packed(tag));
        }
        send(exchange, packed);
    }
}
