// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Has handlers called, and knows how to write what they answer. */
final class Answering {

    /** What took longer was decided by the log, and has no time left to be decided again. */
    private static final Duration TIME_FOR_ANOTHER = Duration.ofSeconds(2);

    private final ResponseWriter writer;
    private final Refusals refusals;
    private final Forwarding forwarding;
    private final Waiting waiting;

    @Inject
    Answering(ResponseWriter writer, Refusals refusals, Forwarding forwarding, Waiting waiting) {
        this.writer = writer;
        this.refusals = refusals;
        this.forwarding = forwarding;
        this.waiting = waiting;
    }

    /**
     * As {@link #outcomeOf}; where the handler misses something that another node may just have written, the log is read to
     * its end first. If there was more in it, the handler is to be asked again.
     */
    Outcome outcomeOf(Route route, Request request, Layer again) {
        long position = waiting.position();
        long begin = System.nanoTime();
        try {
            return made(forwarding.answer(route, request));
        } catch (RuntimeException | Error e) {
            if (!route.absence().isInDoubt(e) || System.nanoTime() - begin > TIME_FOR_ANOTHER.toNanos()) {
                return exchange -> refusals.ready(exchange, e);
            }
            return exchange -> {
                Layer refusing = refusals.ready(exchange, e);
                return asked -> waiting.untilTheEnd(
                        asked, after -> (waiting.position() == position ? refusing : again).handle(after));
            };
        }
    }

    /**
     * What is to be written when the handler has been asked, which this does. Whatever ends a handler, an error of the
     * machine included, its client gets an answer.
     */
    Outcome outcomeOf(Route route, Request request) {
        try {
            return made(forwarding.answer(route, request));
        } catch (RuntimeException | Error e) {
            return exchange -> refusals.ready(exchange, e);
        }
    }

    private Outcome made(Response response) {
        Response written = response.written();
        return exchange -> {
            writer.pack(exchange, written);
            return answer(written);
        };
    }

    /** What is to be written, where that is known without asking the handler. */
    Optional<Layer> known(Route route, Request request) {
        return route.handler().atOnce(request).map(this::answer);
    }

    private Layer answer(Response response) {
        return new Refusing(refusals, exchange -> writer.write(exchange, response));
    }
}
