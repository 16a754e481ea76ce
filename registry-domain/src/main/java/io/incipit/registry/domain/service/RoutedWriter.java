// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.decision.Change;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.state.RegistryState;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Writes here, or names the node that the write is to be sent to. */
public final class RoutedWriter implements Writer {

    private final WriteLane lane;
    private final WriteRoute route;
    private final Projection projection;

    public RoutedWriter(WriteLane lane, WriteRoute route, Projection projection) {
        this.lane = lane;
        this.route = route;
        this.projection = projection;
    }

    @Override
    public <R> Written<R> write(CommandId command, Change<R> change) {
        return Repetition.of(command, change, projection.state())
                .orElseGet(() -> here(() -> lane.write(command, change)));
    }

    @Override
    public <R> CompletionStage<Written<R>> submit(CommandId command, Change<R> change) {
        return Repetition.of(command, change, projection.state())
                .map(CompletableFuture::completedStage)
                .orElseGet(() -> here(() -> lane.submit(command, change).exceptionallyCompose(this::refused)));
    }

    private <A> A here(Supplier<A> written) {
        try {
            route.requireHere();
            return written.get();
        } catch (RegistryException.Unavailable e) {
            throw route.explained(e);
        }
    }

    private <R> CompletionStage<Written<R>> refused(Throwable thrown) {
        return CompletableFuture.failedStage(
                thrown instanceof RegistryException.Unavailable refusal ? route.explained(refusal) : thrown);
    }

    @Override
    public <R> Written<R> unchanged(CommandId command, R answer, RegistryState state) {
        return lane.unchanged(command, answer, state);
    }
}
