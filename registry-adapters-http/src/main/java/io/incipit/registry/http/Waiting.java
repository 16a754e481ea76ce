// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.Progress;
import io.undertow.server.HttpServerExchange;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Lets requests wait until this node has followed the log so far; a waiting request holds no thread. Thread-safe. */
final class Waiting {

    /** A node that is further behind than this is not the one to ask. */
    private static final Duration FOR_A_POSITION = Duration.ofSeconds(2);

    /** Who asks for what is not there mostly asks for what never was. */
    private static final Duration FOR_THE_END = Duration.ofMillis(500);

    private final Progress progress;
    private final Refusals refusals;

    @Inject
    Waiting(Progress progress, Refusals refusals) {
        this.progress = progress;
        this.refusals = refusals;
    }

    /** How far this node has followed the log. */
    long position() {
        return progress.position();
    }

    /** Goes on when the position has been reached or the time for that is up. */
    void untilReached(HttpServerExchange exchange, long position, Layer then) {
        goOn(exchange, progress.reach(position, FOR_A_POSITION), then);
    }

    /** Goes on when all has been read that had been committed by now, or the time for that is up. */
    void untilTheEnd(HttpServerExchange exchange, Layer then) {
        goOn(exchange, progress.reachEnd(FOR_THE_END), then);
    }

    /** On the I/O thread, whoever tells that it is time. */
    private void goOn(HttpServerExchange exchange, CompletableFuture<Boolean> moment, Layer then) {
        Layer guarded = new Refusing(refusals, then);
        exchange.dispatch(
                task -> {
                    CompletableFuture<Boolean> ignored = moment.whenComplete(
                            (reached, failure) -> exchange.getIoThread().execute(task));
                },
                guarded::handle);
    }
}
