// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import java.time.Duration;
import java.util.List;

/**
 * How the server takes HTTP requests.
 *
 * @param listeners at least one
 * @param maxThreads worker threads at most, at least 1
 * @param compression whether answers are sent with gzip to those who accept it
 * @param maxRequestHeaderBytes the longest request line and headers together, in bytes
 * @param idleTimeout after this time without traffic a connection is closed; zero is never
 * @param permissivePaths whether paths with control characters, backslashes or empty segments are taken
 */
public record ListenerConfig(
        List<Listener> listeners,
        int maxThreads,
        boolean compression,
        int maxRequestHeaderBytes,
        Duration idleTimeout,
        boolean permissivePaths) {

    /** Copies the list. */
    public ListenerConfig {
        listeners = List.copyOf(listeners);
    }

    static ListenerConfig of(Settings settings) {
        return new ListenerConfig(
                Listeners.of(settings),
                settings.number("thread.pool.max", 200, 1, Integer.MAX_VALUE),
                settings.flag("compression.enable", true),
                settings.number("max.request.header.size", 8192, 1024, Integer.MAX_VALUE),
                settings.millis("idle.timeout.ms", 30_000, 0),
                settings.flag("jetty.legacy.uri.compliance", false));
    }
}
