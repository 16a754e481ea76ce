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
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

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
    private final Deadline turnBy;
    private final Deadline deadline;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.QUEUED);
    private final CompletableFuture<Written<R>> answer = new CompletableFuture<>();

    /**
     * @param turnBy when the caller gives up, unless the lane has taken it
     * @param deadline when the caller gives up on hearing what became of it
     */
    PendingWrite(CommandId command, Change<R> change, Deadline turnBy, Deadline deadline) {
        this.command = command;
        this.change = change;
        this.turnBy = turnBy;
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

    /** Whether its caller still waits for its turn. */
    boolean isWaiting() {
        return stage.get() == Stage.QUEUED && !turnBy.hasPassed() && !answer.isDone();
    }

    /** Makes it the lane's; false when the caller gave up before, or it is too late to find out what it would do. */
    boolean take() {
        if (turnBy.hasPassed()) {
            refuse(tooLate(null));
            return false;
        }
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

    /** Ends with the answer, or with what {@link #await} throws if somebody looks whether it {@link #isOver is over}. */
    CompletionStage<Written<R>> whenAnswered() {
        return answer;
    }

    /** Whether its caller need not wait any more; makes an end of it when the time is up. */
    boolean isOver() {
        if (!answer.isDone() && turnBy.hasPassed()) {
            if (stage.compareAndSet(Stage.QUEUED, Stage.GIVEN_UP)) {
                refuse(tooLate(null));
            } else if (deadline.hasPassed()) {
                refuse(timeIsUp(null));
            }
        }
        return answer.isDone();
    }

    /** Makes an end of it whatever the time is, for nobody will answer it any more. */
    void abandon() {
        refuse(timeIsUp(null));
    }

    /**
     * Waits for the answer.
     *
     * @throws RegistryException what the lane refuses with, or Unavailable when the time is up; the message says whether
     *     the write may still have happened
     */
    Written<R> await() {
        try {
            return answeredBy(turnBy);
        } catch (TimeoutException e) {
            return awaitOutcome(e);
        } catch (InterruptedException e) {
            throw timeIsUp(interrupted(e));
        }
    }

    /** The lane has taken it: it is worth a while to find out what came of it. */
    private Written<R> awaitOutcome(TimeoutException timeout) {
        if (stage.compareAndSet(Stage.QUEUED, Stage.GIVEN_UP)) {
            throw tooLate(timeout);
        }
        try {
            return answeredBy(deadline);
        } catch (TimeoutException e) {
            throw timeIsUp(e);
        } catch (InterruptedException e) {
            throw timeIsUp(interrupted(e));
        }
    }

    private Written<R> answeredBy(Deadline end) throws TimeoutException, InterruptedException {
        try {
            return answer.get(Math.max(0, end.nanosLeft()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException("The write lane failed", e.getCause());
        }
    }

    private static InterruptedException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return e;
    }

    private RegistryException timeIsUp(@Nullable Exception cause) {
        return stage.compareAndSet(Stage.QUEUED, Stage.GIVEN_UP)
                ? tooLate(cause)
                : RegistryException.outcomeUnknown(command);
    }

    private static RegistryException tooLate(@Nullable Exception cause) {
        return RegistryException.timedOut("The time for this write was up before its turn; nothing was written", cause);
    }
}
