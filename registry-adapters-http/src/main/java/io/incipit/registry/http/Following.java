// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.model.RegistryException;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request that names a position of the log wait for it, so that whoever wrote through one node finds on another what
 * he wrote. It goes on with this node's answer of then, or is told that this node is behind; never with less than it knows
 * of.
 */
final class Following implements Layer {

    private static final HttpString OFFSET = HttpString.tryFromString(Response.OFFSET);

    private final Waiting waiting;
    private final Layer next;

    Following(Waiting waiting, Layer next) {
        this.waiting = waiting;
        this.next = next;
    }

    @Override
    public void handle(HttpServerExchange exchange) {
        HeaderValues given = exchange.getRequestHeaders().get(OFFSET);
        if (given == null) {
            next.handle(exchange);
            return;
        }
        long wanted = parse(String.join(", ", given));
        if (waiting.position() >= wanted) {
            next.handle(exchange);
        } else {
            waiting.untilReached(exchange, wanted, after -> proceed(after, wanted));
        }
    }

    private void proceed(HttpServerExchange exchange, long wanted) {
        long reached = waiting.position();
        if (reached < wanted) {
            throw RegistryException.timedOut(
                    ("This node has read the log up to offset %d and did not reach offset %d, for which %s asks, in time; "
                                    + "nothing was done")
                            .formatted(reached, wanted, Response.OFFSET),
                    null);
        }
        next.handle(exchange);
    }

    private static long parse(String text) {
        Long offset = numberIn(text);
        if (offset == null || offset < 0) {
            throw HttpError.badRequest(
                    "%s must be a number from 0 to %d: %s".formatted(Response.OFFSET, Long.MAX_VALUE, text));
        }
        return offset;
    }

    private static @Nullable Long numberIn(String text) {
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
