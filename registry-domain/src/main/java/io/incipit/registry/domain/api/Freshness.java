// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import java.time.Duration;

/** How far this node has followed the log, for those who must not be told less than is true. Thread-safe. */
public interface Freshness {

    /** The position that has been reached; never waits. */
    long position();

    /**
     * Waits until this node knows all that stands before the position.
     *
     * @return false when the time was up first, or the log turned out to be another one
     */
    boolean await(long position, Duration atMost);

    /**
     * Waits until this node knows all that had been committed when this was called.
     *
     * @return false when the time was up first, or the log cannot be asked
     */
    boolean catchUp(Duration atMost);
}
