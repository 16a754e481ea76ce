// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import java.time.Duration;
import java.util.List;

/**
 * How the server listens and what it bears.
 *
 * @param listeners where it listens, one at least; the first is the one that it calls itself by
 * @param compression pack answers for clients that take gzip
 * @param http2 speak HTTP/2 too, in clear text
 * @param permissivePaths take control characters and backslashes in paths and pass over empty segments, which are
 *     refused otherwise
 * @param debug put stack traces into refusals
 */
public record HttpConfig(
        List<Listener> listeners,
        Threads threads,
        Limits limits,
        boolean compression,
        boolean http2,
        boolean permissivePaths,
        boolean debug) {

    /** The port that the field's clients expect. */
    public static final int DEFAULT_PORT = 8081;

    /** All interfaces, port 8081, as generous as the field's servers are. */
    public static final HttpConfig DEFAULT = new HttpConfig(
            List.of(new Listener("0.0.0.0", DEFAULT_PORT)), Threads.DEFAULT, Limits.DEFAULT, true, true, false, false);

    public HttpConfig {
        listeners = List.copyOf(listeners);
        require(!listeners.isEmpty(), "There must be a listener");
    }

    /** The same, listening elsewhere. */
    public HttpConfig listeningOn(Listener... others) {
        return new HttpConfig(List.of(others), threads, limits, compression, http2, permissivePaths, debug);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /**
     * A place to listen at.
     *
     * @param host a name or an address, without brackets; {@code 0.0.0.0} is every interface
     * @param port 0 is any free one
     */
    public record Listener(String host, int port) {

        public Listener {
            require(!host.isBlank(), "A listener needs a host");
            require(port >= 0 && port <= 65535, "A port is between 0 and 65535: " + port);
        }
    }

    /**
     * How many threads.
     *
     * @param io that share all connections; 1 at least
     * @param workers for requests that wait or burn CPU, at the same time; 1 at least
     */
    public record Threads(int io, int workers) {

        public static final Threads DEFAULT =
                new Threads(Math.max(2, Runtime.getRuntime().availableProcessors()), 200);

        public Threads {
            require(io >= 1, "There must be an I/O thread: " + io);
            require(workers >= 1, "There must be a worker thread: " + workers);
        }
    }

    /**
     * What a client may do.
     *
     * @param maxBodyBytes of a request, packed and unpacked; 1 at least
     * @param maxHeaderBytes of a request, its first line included; 1024 at least
     * @param idleTimeout how long a connection may be silent before it is closed; a millisecond at least
     * @param requestTimeout how long a handler may take before its request is answered with 504; zero is as long as it
     *     takes
     * @param shutdownTimeout how long requests in progress have when the server stops
     */
    public record Limits(
            int maxBodyBytes,
            int maxHeaderBytes,
            Duration idleTimeout,
            Duration requestTimeout,
            Duration shutdownTimeout) {

        public static final Limits DEFAULT = new Limits(
                4 * 1024 * 1024, 8192, Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofSeconds(5));

        public Limits {
            require(maxBodyBytes >= 1, "A body may have at least a byte: " + maxBodyBytes);
            require(maxHeaderBytes >= 1024, "Headers need 1024 bytes at least: " + maxHeaderBytes);
            require(idleTimeout.toMillis() >= 1, "The idle timeout is at least a millisecond: " + idleTimeout);
            require(!requestTimeout.isNegative(), "The request timeout is not negative: " + requestTimeout);
            require(!shutdownTimeout.isNegative(), "The shutdown timeout is not negative: " + shutdownTimeout);
        }
    }
}
