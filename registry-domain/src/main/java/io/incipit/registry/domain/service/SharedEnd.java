// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.model.RegistryException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The end of the log, asked for on behalf of all who want to know it now. However many there are, one question is under way
 * at a time, and questions are some time apart. Who came before a question was sent shares its answer; who came
 * later shares the next one, for an answer may be older than what he knows of.
 *
 * <p>Thread-safe; nobody waits in it.
 */
final class SharedEnd {

    /** A log that takes longer cannot be waited for. */
    static final Duration PROMPT = Duration.ofMillis(500);

    /** For so long after a question that was not answered nobody is made to wait for another. */
    static final Duration GIVEN_UP = Duration.ofSeconds(1);

    private final Supplier<CompletableFuture<Long>> log;
    private final Duration apart;
    private final Clockwork clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable CompletableFuture<Long> next;
    private boolean underWay;
    private long sentAt;
    private long givenUpUntil;

    /** @param apart how long after a question the next one is asked at the earliest */
    SharedEnd(Supplier<CompletableFuture<Long>> log, Duration apart, Clockwork clock) {
        this.log = log;
        this.apart = apart;
        this.clock = clock;
        this.sentAt = clock.nanos() - apart.toNanos();
        this.givenUpUntil = clock.nanos();
    }

    /** The end as it is after this call; fails when it cannot be learned, at once if that is known. */
    CompletableFuture<Long> learn() {
        CompletableFuture<Long> mine;
        boolean toBeSent;
        lock.lock();
        try {
            if (isAway()) {
                return CompletableFuture.failedFuture(away());
            }
            toBeSent = next == null && !underWay;
            if (next == null) {
                next = new CompletableFuture<>();
            }
            mine = next;
        } finally {
            lock.unlock();
        }
        if (toBeSent) {
            sendWhenDue();
        }
        return mine;
    }

    private boolean isAway() {
        long now = clock.nanos();
        return now - givenUpUntil < 0 || (underWay && now - sentAt > PROMPT.toNanos());
    }

    private static RegistryException away() {
        return RegistryException.timedOut("The end of the log could not be learned a moment ago", null);
    }

    private void sendWhenDue() {
        long left;
        lock.lock();
        try {
            left = sentAt + apart.toNanos() - clock.nanos();
        } finally {
            lock.unlock();
        }
        if (left <= 0) {
            send();
        } else {
            clock.after(left, this::send);
        }
    }

    private void send() {
        CompletableFuture<Long> question = begin();
        CompletableFuture<Long> answer;
        try {
            answer = log.get();
        } catch (RuntimeException e) {
            answer = CompletableFuture.failedFuture(e);
        }
        // What happens in there concerns those who wait, and has been told them.
        CompletableFuture<Long> ignored = answer.whenComplete((end, failure) -> settle(question, end, failure));
    }

    private CompletableFuture<Long> begin() {
        lock.lock();
        try {
            CompletableFuture<Long> question = Objects.requireNonNull(next, "Sent, so wanted");
            next = null;
            underWay = true;
            sentAt = clock.nanos();
            return question;
        } finally {
            lock.unlock();
        }
    }

    private void settle(CompletableFuture<Long> question, @Nullable Long end, @Nullable Throwable failure) {
        Optional<CompletableFuture<Long>> more = finish(failure != null);
        if (end != null) {
            more.ifPresent(those -> sendWhenDue());
            question.complete(end);
        } else {
            more.ifPresent(those -> those.completeExceptionally(away()));
            question.completeExceptionally(failure == null ? away() : failure);
        }
    }

    /** Those who wait for the next answer; when this one failed, nobody does any more. */
    private Optional<CompletableFuture<Long>> finish(boolean failed) {
        lock.lock();
        try {
            Optional<CompletableFuture<Long>> more = Optional.ofNullable(next);
            underWay = false;
            if (failed) {
                givenUpUntil = clock.nanos() + GIVEN_UP.toNanos();
                next = null;
            }
            return more;
        } finally {
            lock.unlock();
        }
    }
}
