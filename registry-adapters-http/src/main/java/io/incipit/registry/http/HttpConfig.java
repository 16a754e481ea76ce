// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.http.auth.AuthenticationConfig;
import io.incipit.registry.http.tls.TlsConfig;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the server listens and what it bears.
 *
 * @param listeners where it listens, one at least; the first is the one that it calls itself by
 * @param speech what is spoken
 * @param safeguards what keeps it closed
 * @param permissivePaths take control characters and backslashes in paths and pass over empty segments, which are
 *     refused otherwise
 * @param debug put stack traces into refusals
 */
public record HttpConfig(
        List<Listener> listeners,
        Threads threads,
        Limits limits,
        Speech speech,
        Safeguards safeguards,
        boolean permissivePaths,
        boolean debug) {

    /** The port that the field's clients expect. */
    public static final int DEFAULT_PORT = 8081;

    /** All interfaces, port 8081, as generous as the field's servers are. */
    public static final HttpConfig DEFAULT = new HttpConfig(
            List.of(new Listener("0.0.0.0", DEFAULT_PORT)),
            Threads.DEFAULT,
            Limits.DEFAULT,
            Speech.DEFAULT,
            Safeguards.NONE,
            false,
            false);

    public HttpConfig {
        listeners = List.copyOf(listeners);
        Demand.require(!listeners.isEmpty(), "There must be a listener");
    }

    /** The same, listening elsewhere. */
    public HttpConfig listeningOn(Listener... others) {
        return new HttpConfig(List.of(others), threads, limits, speech, safeguards, permissivePaths, debug);
    }

    /** The same, closed in another way. */
    public HttpConfig guardedBy(Safeguards others) {
        return new HttpConfig(listeners, threads, limits, speech, others, permissivePaths, debug);
    }

    /**
     * A place to listen at.
     *
     * @param host a name or an address, without brackets; {@code 0.0.0.0} is every interface
     * @param port 0 is any free one
     * @param tls how it encrypts; empty if it does not
     */
    public record Listener(String host, int port, Optional<TlsConfig> tls) {

        /** One in clear text. */
        public Listener(String host, int port) {
            this(host, port, Optional.empty());
        }

        public Listener {
            Demand.require(!host.isBlank(), "A listener needs a host");
            Demand.require(port >= 0 && port <= 65535, "A port is between 0 and 65535: " + port);
        }

        /** The same, under a name that a client on this machine can use. */
        Listener reachable() {
            boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
            return everywhere ? new Listener("localhost", port, tls) : this;
        }

        /** The address as a URL, for messages and clients. */
        String url(int boundPort) {
            return "%s://%s:%s"
                    .formatted(
                            tls.isPresent() ? "https" : "http",
                            host.contains(":") ? "[" + host + "]" : host,
                            boundPort);
        }
    }

    /**
     * What is spoken beside HTTP/1.1.
     *
     * @param compression pack answers for clients that take gzip
     * @param http2 speak HTTP/2 too, in clear text and over TLS
     * @param proxyProtocol every connection begins with a PROXY header, which tells the address of the client; others
     *     are closed
     */
    public record Speech(boolean compression, boolean http2, boolean proxyProtocol) {

        public static final Speech DEFAULT = new Speech(true, true, false);
    }

    /**
     * What keeps the server closed.
     *
     * @param authentication who may enter; empty if anybody may
     * @param crossOrigin pages of which other origins may ask; empty if none may
     * @param optionsRefused answer 403 to every OPTIONS
     * @param hostChecks whether the names that TLS clients ask for fit the certificate
     * @param headers further ones in every answer
     * @param accessLog the logger that gets a line for every request; empty if none does
     */
    public record Safeguards(
            Optional<AuthenticationConfig> authentication,
            Optional<CrossOriginConfig> crossOrigin,
            boolean optionsRefused,
            HostChecks hostChecks,
            List<ResponseHeaderConfig> headers,
            Optional<String> accessLog) {

        public static final Safeguards NONE = new Safeguards(
                Optional.empty(), Optional.empty(), false, new HostChecks(false, false), List.of(), Optional.empty());

        public Safeguards {
            headers = List.copyOf(headers);
        }
    }

    /**
     * Whether the names that TLS clients ask for fit the certificate that they were shown; what does not is refused
     * with 400.
     *
     * @param serverName the one in the handshake (SNI, RFC 6066), which there must be
     * @param host the one in the request
     */
    public record HostChecks(boolean serverName, boolean host) {}

    /**
     * How many threads.
     *
     * @param io that share all connections; 1 at least
     * @param workers for requests that wait or burn CPU, at the same time; 1 at least
     * @param waiting requests that wait for a worker, of each kind (reads, others) at most; those beyond are refused with
     *     503
     */
    public record Threads(int io, int workers, int waiting) {

        /** Some seconds' worth of work for the workers. */
        public static final int DEFAULT_WAITING = 1_000;

        public static final Threads DEFAULT =
                new Threads(Math.max(2, Runtime.getRuntime().availableProcessors()), 200, DEFAULT_WAITING);

        public Threads {
            Demand.require(io >= 1, "There must be an I/O thread: " + io);
            Demand.require(workers >= 1, "There must be a worker thread: " + workers);
            Demand.require(waiting >= 0, "No less than none can wait: " + waiting);
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
     * @param maxConnections of each listener at the same time; 1 at least. Others wait until one has ended
     */
    public record Limits(
            int maxBodyBytes,
            int maxHeaderBytes,
            Duration idleTimeout,
            Duration requestTimeout,
            Duration shutdownTimeout,
            int maxConnections) {

        public static final Limits DEFAULT = new Limits(
                4 * 1024 * 1024,
                8192,
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                Duration.ofSeconds(5),
                Integer.MAX_VALUE);

        public Limits {
            Demand.require(maxBodyBytes >= 1, "A body may have at least a byte: " + maxBodyBytes);
            Demand.require(maxHeaderBytes >= 1024, "Headers need 1024 bytes at least: " + maxHeaderBytes);
            Demand.require(idleTimeout.toMillis() >= 1, "The idle timeout is at least a millisecond: " + idleTimeout);
            Demand.require(!requestTimeout.isNegative(), "The request timeout is not negative: " + requestTimeout);
            Demand.require(!shutdownTimeout.isNegative(), "The shutdown timeout is not negative: " + shutdownTimeout);
            Demand.require(maxConnections >= 1, "There must be a connection: " + maxConnections);
        }
    }

    /** Apart, so that a part of the configuration can be made before the defaults of the whole, which need the parts'. */
    private static final class Demand {

        private Demand() {}

        static void require(boolean condition, String otherwise) {
            if (!condition) {
                throw new IllegalArgumentException(otherwise);
            }
        }
    }
}
