// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.decision.Change;
import io.incipit.registry.domain.decision.Decision;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.state.CommandTrace;
import io.incipit.registry.domain.state.RegistryState;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A write on its way: its caller waits for the answer, the lane gives it.
 *
 * <p>Whoever takes it first decides its fate: the lane by taking it, or the caller by giving up on it. So what a caller
 * was told was not written never is.
 */
final class PendingWrite<R> {

    private enum Stage {
        QUEUED,
        TAKEN,
        GIVEN_UP
    }

    private final CommandId command;
    private final Change<R> change;
    private final Deadline deadline;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.QUEUED);
    private final CompletableFuture<Written<R>> answer = new CompletableFuture<>();

    PendingWrite(CommandId command, Change<R> change, Deadline deadline) {
        this.command = command;
        this.change = change;
        this.deadline = deadline;
    }

    CommandId command() {
        return command;
    }

    Deadline deadline() {
        return deadline;
    }

    Decision<R> decide(RegistryState state) {
        return change.decide(state);
    }

    R answerOf(CommandTrace trace) {
        return change.answerOf(trace);
    }

    /** Makes it the lane's; false when the caller gave up before. */
    boolean take() {
        return stage.compareAndSet(Stage.QUEUED, Stage.TAKEN);
    }

    /** Nothing of it was written: its caller may give up on it again. */
    void putBack() {
        stage.compareAndSet(Stage.TAKEN, Stage.QUEUED);
    }

    boolean isAnswered() {
        return answer.isDone();
    }

    void answer(R value, long position) {
        answer.complete(new Written<>(value, position, command));
    }

    void refuse(RuntimeException refusal) {
        answer.completeExceptionally(refusal);
    }

    /**
     * Waits for the answer.
     *
     * @throws RegistryException what the lane refuses with, or Unavailable when the time is up; the message says whether
     *     the write may still have happened
     */
    Written<R> await() {
        try {
            return answer.get(Math.max(0, deadline.nanosLeft()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw timeIsUp(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw timeIsUp(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException("The write lane failed", e.getCause());
        }
    }

    private RegistryException timeIsUp(Exception cause) {
        return stage.compareAndSet(Stage.QUEUED, Stage.GIVEN_UP)
                ? RegistryException.timedOut(
                        "The time for this write was up before its turn; nothing was written", cause)
                : RegistryException.outcomeUnknown(command);
    }
}
