// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.Freshness;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.decision.Change;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.RouteRefusal;
import io.incipit.registry.domain.state.RegistryState;
import java.time.Duration;
import java.util.Optional;

/**
 * Writes what another node sent here because it takes this one for the holder.
 *
 * <p>If it is mistaken it is told so, and by whom the right is held, if the log names somebody; if the log names nobody
 * else, this node takes the right.
 */
public final class ForwardedWriter implements Writer {

    /** Well within the time that the sender waits. */
    private static final Duration CATCHES_UP_WITHIN = Duration.ofSeconds(1);

    private final WriteLane lane;
    private final WriteRoute route;
    private final Projection projection;
    private final Freshness freshness;

    public ForwardedWriter(WriteLane lane, WriteRoute route, Projection projection, Freshness freshness) {
        this.lane = lane;
        this.route = route;
        this.projection = projection;
        this.freshness = freshness;
    }

    /**
     * @throws RegistryException.HeldElsewhere when another node is to write this; without a name when the sender is to
     */
    @Override
    public <R> Written<R> write(CommandId command, Change<R> change) {
        if (lane.isStopping() || !route.isEligible()) {
            throw route.holder().map(RegistryException::heldBy).orElseGet(() -> RouteRefusal.notHere(route.self()));
        }
        Optional<Written<R>> before = Repetition.of(command, change, projection.state());
        if (before.isPresent()) {
            return before.get();
        }
        if (!route.isHere()) {
            requireNobodyElse();
        }
        return lane.write(command, change);
    }

    @Override
    public <R> Written<R> unchanged(CommandId command, R answer, RegistryState state) {
        return lane.unchanged(command, answer, state);
    }

    /** When the log cannot be asked, nothing newer is known, and taking the right will tell. */
    private void requireNobodyElse() {
        boolean ignored = freshness.catchUp(CATCHES_UP_WITHIN);
        route.holder().ifPresent(holder -> {
            throw RegistryException.heldBy(holder);
        });
        if (lane.refusal().isPresent()) {
            throw RouteRefusal.notHere(route.self());
        }
    }
}
