// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.decision.Change;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.state.RegistryState;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Where writes go. Thread-safe. */
public interface Writer {

    /**
     * Brings what the change decides into the log and gives its answer.
     *
     * @throws RegistryException what the decision refuses with, or Unavailable with what is known of the outcome
     */
    <R> Written<R> write(CommandId command, Change<R> change);

    /** The answer that was found beforehand, which needs no turn, or else what the change brings. */
    default <R> Written<R> write(CommandId command, Change<R> change, Optional<R> found, RegistryState seen) {
        return found.map(answer -> unchanged(command, answer, seen)).orElseGet(() -> write(command, change));
    }

    /**
     * As {@link #write(CommandId, Change)}, for callers that have no thread to wait in. The stage ends on a thread that must
     * not be kept; what is refused before the write waits for its turn may be thrown instead.
     */
    default <R> CompletionStage<Written<R>> submit(CommandId command, Change<R> change) {
        return CompletableFuture.completedStage(write(command, change));
    }

    /** As {@link #write(CommandId, Change, Optional, RegistryState)}, for callers that have no thread to wait in. */
    default <R> CompletionStage<Written<R>> submit(
            CommandId command, Change<R> change, Optional<R> found, RegistryState seen) {
        return found.map(answer -> CompletableFuture.completedStage(unchanged(command, answer, seen)))
                .orElseGet(() -> submit(command, change));
    }

    /** The answer to a write that was found to change nothing in the state. */
    <R> Written<R> unchanged(CommandId command, R answer, RegistryState state);
}
