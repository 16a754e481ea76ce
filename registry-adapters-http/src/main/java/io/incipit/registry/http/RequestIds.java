// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Gives every request a name, which its answer and its log lines carry: the caller's own, or a random one. */
final class RequestIds implements Layer {

    private static final HttpString HEADER = HttpString.tryFromString("X-Request-ID");

    private final Layer next;

    RequestIds(Layer next) {
        this.next = next;
    }

    @Override
    public void handle(HttpServerExchange exchange) {
        String id = idOf(exchange.getRequestHeaders().get(HEADER));
        exchange.putAttachment(ExchangeState.REQUEST_ID, id);
        exchange.getResponseHeaders().put(HEADER, id);
        next.handle(exchange);
    }

    private static String idOf(@Nullable HeaderValues given) {
        if (given == null || given.size() != 1 || !isEchoable(given.getFirst())) {
            return random();
        }
        return given.getFirst();
    }

    /** Control characters would let a caller write headers of the answer. */
    private static boolean isEchoable(String id) {
        return !id.isBlank() && id.chars().allMatch(c -> c >= ' ' && c != 0x7f);
    }

    /** Random enough to tell requests apart, and several times cheaper than a secret would be. */
    private static String random() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long most = (random.nextLong() & ~0xf000L) | 0x4000L;
        long least = (random.nextLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(most, least).toString();
    }
}
