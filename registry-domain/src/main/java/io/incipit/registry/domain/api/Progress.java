// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * How far this node has followed the log, for those who wait without a thread of their own. Thread-safe; no method waits.
 *
 * <p>What depends on an answer runs on threads that have other things to do, and must not make them wait.
 */
public interface Progress {

    /** The position that has been reached. */
    long position();

    /**
     * Completes when this node knows all that stands before the position; never fails.
     *
     * @return with false when the time was up first, or the log turned out to be another one
     */
    CompletableFuture<Boolean> reach(long position, Duration atMost);

    /**
     * Completes when this node knows all that had been committed when this was called; never fails. The log is asked at a
     * fixed rate at most, whoever calls this how often.
     *
     * @return with false when the time was up first, or the log cannot be asked, which may be known at once
     */
    CompletableFuture<Boolean> reachEnd(Duration atMost);
}
