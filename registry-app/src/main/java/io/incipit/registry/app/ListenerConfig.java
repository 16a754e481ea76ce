// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import java.time.Duration;
import java.util.List;

/**
 * How the server takes HTTP requests.
 *
 * @param listeners at least one
 * @param minThreads worker threads kept, at least 1
 * @param maxThreads worker threads at most, not less than {@code minThreads}
 * @param compression whether answers are sent with gzip to those who accept it
 * @param maxRequestHeaderBytes the longest request line and headers together, in bytes
 * @param idleTimeout after this time without traffic a connection is closed; zero is never
 * @param requestTimeout after this time a request is answered with 504; zero is never
 */
public record ListenerConfig(
        List<Listener> listeners,
        int minThreads,
        int maxThreads,
        boolean compression,
        int maxRequestHeaderBytes,
        Duration idleTimeout,
        Duration requestTimeout) {

    private static final int DEFAULT_MIN_THREADS = 8;

    /** Copies the list. */
    public ListenerConfig {
        listeners = List.copyOf(listeners);
    }

    static ListenerConfig of(Settings settings) {
        int maxThreads = settings.number("thread.pool.max", 200, 1, Integer.MAX_VALUE);
        return new ListenerConfig(
                Listeners.of(settings),
                settings.number("thread.pool.min", Math.min(DEFAULT_MIN_THREADS, maxThreads), 1, maxThreads),
                maxThreads,
                settings.flag("compression.enable", true),
                settings.number("max.request.header.size", 8192, 1, Integer.MAX_VALUE),
                settings.millis("idle.timeout.ms", 30_000, 0),
                settings.millis("request.timeout.ms", 600_000, 0));
    }
}
