// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

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
     * What is to be written when the handler has been asked, which this does. Whatever ends a handler, an error of the
     * machine included, its client gets an answer.
     *
     * @param again asks once more; where the handler misses something that another node may just have written, the log is
     *     read to its end first, and if there was more in it, this is done
     */
    Outcome outcomeOf(Route route, Request request, Optional<Layer> again) {
        Asked asked = asked(route, again);
        try {
            return made(forwarding.answer(route, request));
        } catch (RuntimeException | Error e) {
            return refused(asked, e);
        }
    }

    /**
     * As {@link #outcomeOf}, but nobody waits for what the log decides. The stage never ends with an exception.
     *
     * @param workers wait for what other nodes decide
     */
    CompletionStage<Outcome> begin(Route route, Request request, Optional<Layer> again, Executor workers) {
        Asked asked = asked(route, again);
        return forwarding
                .begin(route, request, workers)
                .handle((response, refusal) ->
                        refusal == null ? made(response) : refused(asked, Stages.cause(refusal)));
    }

    private Asked asked(Route route, Optional<Layer> again) {
        return new Asked(route, again, waiting.position(), System.nanoTime());
    }

    private Outcome refused(Asked asked, Throwable refusal) {
        Optional<Layer> again = asked.again().filter(layer -> asked.isInDoubt(refusal));
        if (again.isEmpty()) {
            return exchange -> refusals.ready(exchange, refusal);
        }
        return exchange -> {
            Layer refusing = refusals.ready(exchange, refusal);
            return doubted -> waiting.untilTheEnd(
                    doubted, after -> (waiting.position() == asked.position() ? refusing : again.get()).handle(after));
        };
    }

    private Outcome made(Response response) {
        return exchange -> {
            Response written = response.written();
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

    /** A question, when it was asked, and how far the log was known then. */
    private record Asked(Route route, Optional<Layer> again, long position, long atNanos) {

        boolean isInDoubt(Throwable refusal) {
            return route.absence().isInDoubt(refusal) && System.nanoTime() - atNanos <= TIME_FOR_ANOTHER.toNanos();
        }
    }
}
