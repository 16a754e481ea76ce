// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.Freshness;
import io.incipit.registry.domain.api.Progress;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.domain.spi.EventLog.End;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Waits for the projection, up to the log's end if need be, which all who wait ask for together. */
public final class FreshnessService implements Freshness, Progress {

    private final SharedEnd end;
    private final Projection projection;

    /** Where the end is waited for, that of what is committed is meant. All waits should go through one of these. */
    public FreshnessService(EventLog log, Projection projection) {
        this(log, End.COMMITTED, projection);
    }

    /**
     * All waits up to the end should go through one of these.
     *
     * @param which end is meant where the end is waited for
     */
    public FreshnessService(EventLog log, End which, Projection projection) {
        this(new SharedEnd(() -> log.ask(which), log.endAskedEvery(), Clockwork.SYSTEM), projection);
    }

    FreshnessService(SharedEnd end, Projection projection) {
        this.end = end;
        this.projection = projection;
    }

    @Override
    public long position() {
        return projection.state().position();
    }

    @Override
    public boolean await(long position, Duration atMost) {
        return outcome(reach(position, atMost));
    }

    @Override
    public boolean catchUp(Duration atMost) {
        return outcome(reachEnd(atMost));
    }

    @Override
    public CompletableFuture<Boolean> reach(long position, Duration atMost) {
        return projection.reach(position, atMost);
    }

    @Override
    public CompletableFuture<Boolean> reachEnd(Duration atMost) {
        Deadline deadline = Deadline.in(atMost);
        return end.learn()
                .thenCompose(position -> projection.reach(position, deadline.left()))
                .exceptionally(away -> false)
                .completeOnTimeout(false, atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Comes to an end by itself. */
    private static boolean outcome(Future<Boolean> wait) {
        try {
            return wait.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Waiting does not fail", e);
        }
    }
}
