// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a registry is and how to talk to it. Immutable, for use by many threads; nothing is opened before a client is made
 * of it.
 *
 * <pre>{@code
 * RegistryConnection connection = RegistryConnection.to("https://r1:8081", "https://r2:8081")
 *         .with(Credentials.basic("orders", secret))
 *         .withHeader("X-Team", "orders");
 * }</pre>
 *
 * @param endpoints at least one; used in order, the next one when one has failed
 * @param headers extra headers of every request, which HTTP must allow
 * @param connectTimeout how long connecting to an address may take; more than zero
 * @param readTimeout how long an answer may take once connected; more than zero
 * @param retries how often a request is repeated at each address before the next one is asked
 * @param credentials for the endpoints that have none of their own
 * @param path TLS and proxy
 */
public record RegistryConnection(
        List<Endpoint> endpoints,
        Map<String, String> headers,
        Duration connectTimeout,
        Duration readTimeout,
        RetryPolicy retries,
        Credentials credentials,
        NetworkPath path) {

    /** @throws IllegalArgumentException if there is no address, or a header that HTTP does not allow */
    public RegistryConnection {
        endpoints = List.copyOf(endpoints);
        headers = HeaderCheck.allowed(headers);
        if (endpoints.isEmpty()) {
            throw new IllegalArgumentException("A registry needs at least one address");
        }
    }

    /** One for everybody, by the way that the JVM takes. */
    public RegistryConnection(
            List<Endpoint> endpoints,
            Map<String, String> headers,
            Duration connectTimeout,
            Duration readTimeout,
            RetryPolicy retries) {
        this(endpoints, headers, connectTimeout, readTimeout, retries, Credentials.none(), NetworkPath.DEFAULT);
    }

    /**
     * A connection to the registry at these addresses, with a minute for connecting and for an answer, and three
     * retries.
     *
     * @param addresses such as {@code http://localhost:8081}
     * @throws IllegalArgumentException if one is none; it is not shown, as it may hold a password
     */
    public static RegistryConnection to(String... addresses) {
        List<Endpoint> endpoints =
                Stream.of(addresses).map(RegistryConnection::endpoint).toList();
        Duration minute = Duration.ofMinutes(1);
        return new RegistryConnection(endpoints, Map.of(), minute, minute, RetryPolicy.DEFAULT);
    }

    private static Endpoint endpoint(String address) {
        try {
            return new Endpoint(new URI(address), null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The address of a registry is no URI: it breaks at character "
                    + Math.max(0, e.getIndex()) + ", " + e.getReason());
        }
    }

    /** The same with other credentials, for the addresses that have none of their own. */
    public RegistryConnection with(Credentials others) {
        return new RegistryConnection(endpoints, headers, connectTimeout, readTimeout, retries, others, path);
    }

    /** The same with other keys and another trust, for https. */
    public RegistryConnection with(Tls tls) {
        NetworkPath other = new NetworkPath(tls, path.proxy());
        return new RegistryConnection(endpoints, headers, connectTimeout, readTimeout, retries, credentials, other);
    }

    /** The same with other repetitions. */
    public RegistryConnection with(RetryPolicy others) {
        return new RegistryConnection(endpoints, headers, connectTimeout, readTimeout, others, credentials, path);
    }

    /**
     * The same with one more header in every request; it takes the place of one of the same spelling.
     *
     * @throws IllegalArgumentException if HTTP does not allow it; the value, which may be a secret, is not shown
     */
    public RegistryConnection withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new RegistryConnection(endpoints, more, connectTimeout, readTimeout, retries, credentials, path);
    }

    /** The addresses, for messages. */
    @Override
    public String toString() {
        return endpoints.stream().map(Endpoint::toString).collect(Collectors.joining(","));
    }
}
