// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.Freshness;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.RegistryException.HeldElsewhere;
import io.incipit.registry.domain.model.RegistryException.Unavailable;
import io.incipit.registry.domain.model.RouteRefusal;
import io.incipit.registry.http.peer.PeerAnswer.Answered;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * Calls handlers, and sends a write that another node has the right to there. What that node does not take, the handler
 * is asked for again: then the registry takes the right itself.
 *
 * <p>The write has one name all the way, so that it happens once wherever it got to. Thread-safe.
 */
final class Forwarding {

    /** One holder after another can go away while a write is on its way; where so many do, something else is wrong. */
    private static final int MOST_HOLDERS = 5;

    private static final Duration CATCHES_UP_WITHIN = Duration.ofSeconds(2);

    private final PeerConfig config;
    private final Neighbours neighbours;
    private final Freshness freshness;

    @Inject
    Forwarding(PeerConfig config, Neighbours neighbours, Freshness freshness) {
        this.config = config;
        this.neighbours = neighbours;
        this.freshness = freshness;
    }

    /** What the handler answers, or the node that it leaves the write to. */
    Response answer(Route route, Request request) {
        try {
            return route.handler().handle(request);
        } catch (HeldElsewhere held) {
            return answerOfOther(route, request, held);
        }
    }

    /**
     * As {@link #answer}, but nobody waits for what the log decides here. Throws nothing; the stage may fail.
     *
     * @param workers wait for another node
     */
    CompletionStage<Response> begin(Route route, Request request, Executor workers) {
        Executor waiting = route.handler().isBrief(request) ? workers : Runnable::run;
        // Not exceptionallyAsync, which would have what went well wait for a worker, too.
        return Stages.begun(() -> route.handler().begin(request))
                .exceptionallyCompose(refusal -> Stages.cause(refusal) instanceof HeldElsewhere held
                        ? CompletableFuture.supplyAsync(() -> answerOfOther(route, request, held), waiting)
                        : CompletableFuture.failedStage(refusal));
    }

    private Response answerOfOther(Route route, Request request, HeldElsewhere first) {
        // What another node sent here is not sent on: it would be told so itself, and go there.
        if (!config.forwarding() || request.origin().meant().isPresent()) {
            throw first;
        }
        Journey journey = new Journey(neighbours, request);
        Holder holder = holderOf(first);
        for (int holders = 0; holders < MOST_HOLDERS; holders++) {
            Optional<Answered> answer = journey.to(holder);
            if (answer.isPresent()) {
                return relayed(answer.get());
            }
            try {
                return route.handler().handle(request);
            } catch (HeldElsewhere again) {
                holder = holderOf(again);
            } catch (Unavailable refusal) {
                return toldByTheLog(route, request, journey, refusal);
            }
        }
        return toldByTheLog(route, request, journey, RouteRefusal.passedAround(holder));
    }

    /**
     * What was sent to a node that did not answer may have happened, whatever this node knows of itself. If the log tells
     * of it, its answer is given here as it would be to a repetition.
     */
    private Response toldByTheLog(Route route, Request request, Journey journey, Unavailable refusal) {
        if (!journey.mayHaveArrived()) {
            throw refusal;
        }
        boolean ignored = freshness.catchUp(CATCHES_UP_WITHIN);
        try {
            return route.handler().handle(request);
        } catch (HeldElsewhere | Unavailable still) {
            throw RouteRefusal.unanswered(request.command(), refusal);
        }
    }

    /** Where nobody is named there is nowhere to go. */
    private static Holder holderOf(HeldElsewhere held) {
        return held.holder().orElseThrow(() -> held);
    }

    /** Whoever reads here what was written elsewhere finds it. */
    private Response relayed(Answered answer) {
        Relayed.position(answer).ifPresent(position -> {
            boolean ignored = freshness.await(position, CATCHES_UP_WITHIN);
        });
        return Relayed.response(answer);
    }
}
