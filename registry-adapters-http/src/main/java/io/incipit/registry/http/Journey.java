// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.http.peer.PeerAnswer;
import io.incipit.registry.http.peer.PeerAnswer.Answered;
import io.incipit.registry.http.peer.PeerAnswer.Declined;
import io.incipit.registry.http.peer.PeerAnswer.Failed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One write on its way to the node that may write it: goes to each node once, is shown the way once, and takes only so
 * long. One thread's.
 */
final class Journey {

    private static final Duration BUDGET = Duration.ofMillis(2_500);

    /** With less time left a node is not asked, for it could not be blamed for not answering. */
    private static final Duration SHORTEST = Duration.ofMillis(300);

    private final Neighbours neighbours;
    private final Request request;
    private final Map<Holder, String> declined = new HashMap<>();
    private final long end = System.nanoTime() + BUDGET.toNanos();
    private final List<Failed> unanswered = new ArrayList<>();

    Journey(Neighbours neighbours, Request request) {
        this.neighbours = neighbours;
        this.request = request;
    }

    /** What the node answers, or another one that it shows the way to; empty if neither takes the write. */
    Optional<Answered> to(Holder holder) {
        String before = declined.get(holder);
        if (before != null) {
            neighbours.giveUp(holder, "it declined: " + before);
            return Optional.empty();
        }
        Duration left = Duration.ofNanos(end - System.nanoTime());
        if (left.compareTo(SHORTEST) < 0) {
            return Optional.empty();
        }
        PeerAnswer answer = neighbours.ask(holder, request, left);
        if (answer instanceof Declined answered) {
            declined.put(holder, answered.why());
            return answered.holder().filter(this::isShownTheWay).flatMap(this::to);
        }
        if (answer instanceof Failed failed) {
            unanswered.add(failed);
            neighbours.giveUp(holder, failed.why());
            return Optional.empty();
        }
        return Optional.of((Answered) answer);
    }

    /** Whether a node that did not answer may have written, or may yet write. */
    boolean mayHaveArrived() {
        return unanswered.stream().anyMatch(Failed::mayHaveArrived);
    }

    /** Only from the first node, and not to where it comes from. */
    private boolean isShownTheWay(Holder other) {
        return declined.size() == 1 && !declined.containsKey(other) && !neighbours.isSelf(other);
    }
}
