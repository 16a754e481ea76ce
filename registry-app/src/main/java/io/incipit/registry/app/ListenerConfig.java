// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import io.incipit.registry.http.HttpConfig.Limits;
import io.incipit.registry.http.HttpConfig.Safeguards;
import io.incipit.registry.http.HttpConfig.Speech;
import io.incipit.registry.http.HttpConfig.Threads;
import java.time.Duration;
import java.util.List;

/**
 * How the server takes HTTP requests.
 *
 * @param listeners at least one
 * @param maxThreads worker threads at most, at least 1
 * @param maxWaiting requests that wait for a worker thread at most, at least 1
 * @param limits what clients may do
 * @param speech what is spoken
 * @param safeguards what keeps it closed
 * @param permissivePaths whether paths with control characters, backslashes or empty segments are taken
 */
public record ListenerConfig(
        List<Listener> listeners,
        int maxThreads,
        int maxWaiting,
        Limits limits,
        Speech speech,
        Safeguards safeguards,
        boolean permissivePaths) {

    private static final Duration NEVER = Duration.ofDays(1);

    private static final String SERVER_LIMIT = "server.connection.limit";

    private static final String CONNECTOR_LIMIT = "connector.connection.limit";

    /** Copies the list. */
    public ListenerConfig {
        listeners = List.copyOf(listeners);
    }

    static ListenerConfig of(Settings settings) {
        List<Listener> listeners = Listeners.of(settings);
        return new ListenerConfig(
                listeners,
                settings.number("thread.pool.max", 200, 1, Integer.MAX_VALUE),
                settings.number("request.queue.capacity", Threads.DEFAULT_WAITING, 1, Integer.MAX_VALUE),
                limits(settings, listeners.size()),
                new Speech(
                        settings.flag("compression.enable", true),
                        settings.flag("http2.enabled", true),
                        settings.flag("proxy.protocol.enabled", false)),
                SafeguardSettings.of(settings),
                settings.flag("jetty.legacy.uri.compliance", false));
    }

    private static Limits limits(Settings settings, int listeners) {
        Duration idle = settings.millis("idle.timeout.ms", 30_000, 0);
        return new Limits(
                maxBodyBytes(settings),
                settings.number("max.request.header.size", 8192, 1024, Integer.MAX_VALUE),
                idle.isZero() ? NEVER : idle,
                settings.millis("request.timeout.ms", 600_000, 0),
                settings.millis("shutdown.graceful.ms", 5000, 0),
                maxConnections(settings, listeners));
    }

    private static int maxBodyBytes(Settings settings) {
        int asked = settings.number("size.limit.filter.max.request.body.size", 1 << 20, 1, Integer.MAX_VALUE - 8);
        return settings.flag("size.limit.filter.enabled", false) ? asked : Limits.DEFAULT.maxBodyBytes();
    }

    private static int maxConnections(Settings settings, int listeners) {
        int ofServer = settings.number(SERVER_LIMIT, 0, 0, Integer.MAX_VALUE);
        int ofListener = settings.number(CONNECTOR_LIMIT, 0, 0, Integer.MAX_VALUE);
        if (ofServer > 0 && listeners > 1) {
            throw InvalidConfiguration.of(
                    SERVER_LIMIT,
                    Integer.toString(ofServer),
                    "0 where there are several listeners; %s holds for each of them".formatted(CONNECTOR_LIMIT));
        }
        return Math.min(orNone(ofServer), orNone(ofListener));
    }

    private static int orNone(int limit) {
        return limit == 0 ? Integer.MAX_VALUE : limit;
    }
}
