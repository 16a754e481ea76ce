// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.settings;

import io.incipit.registry.serde.client.Credentials;
import io.incipit.registry.serde.client.Endpoint;
import io.incipit.registry.serde.client.NetworkPath;
import io.incipit.registry.serde.client.RegistryConnection;
import io.incipit.registry.serde.client.RetryPolicy;
import io.incipit.registry.serde.config.Settings;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the connection together: addresses, headers, patience, credentials, the way through the network. */
final class ConnectionReader {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionReader.class);

    private final Settings values;
    private final Clock clock;

    ConnectionReader(Settings values, Clock clock) {
        this.values = values;
        this.clock = clock;
    }

    /** The connection, if an address is given. */
    Optional<RegistryConnection> connection() {
        List<Endpoint> endpoints = new EndpointsReader(values).endpoints();
        if (endpoints.isEmpty()) {
            return Optional.empty();
        }
        if (values.flag(ConnectionKeys.APACHE_CLIENT)) {
            LOG.info("{} has no effect: there is one HTTP client, that of the JDK", ConnectionKeys.APACHE_CLIENT);
        }
        RetryPolicy retries = new RetryPolicy(
                values.number(ConnectionKeys.MAX_RETRIES),
                values.millis(ConnectionKeys.RETRIES_WAIT),
                values.millis(ConnectionKeys.RETRIES_MAX_WAIT));
        return Optional.of(new RegistryConnection(
                endpoints,
                new HeadersReader(values).headers(),
                values.millis(ConnectionKeys.CONNECT_TIMEOUT),
                values.millis(ConnectionKeys.READ_TIMEOUT),
                retries,
                credentials(endpoints),
                new NetworkPath(new TlsReader(values).tls(), proxy())));
    }

    private Credentials credentials(List<Endpoint> endpoints) {
        Optional<Credentials> tokens = new BearerReader(values, clock).credentials();
        boolean holdCredentials = endpoints.stream().anyMatch(endpoint -> endpoint.authorization() != null);
        if (tokens.isPresent() && holdCredentials) {
            throw new ConfigException(ConnectionKeys.URL + " must hold no user and password when "
                    + ConnectionKeys.BEARER_SOURCE + " or " + ConnectionKeys.TOKEN
                    + " is set: a request carries one kind of credentials");
        }
        return tokens.orElseGet(Credentials::none);
    }

    private @Nullable InetSocketAddress proxy() {
        String host = values.text(ConnectionKeys.PROXY_HOST);
        int port = values.number(ConnectionKeys.PROXY_PORT);
        if (host.isEmpty()) {
            return null;
        }
        if (port < 1) {
            throw new ConfigException(
                    ConnectionKeys.PROXY_PORT,
                    port,
                    "must be 1 to 65535 when " + ConnectionKeys.PROXY_HOST + " is set");
        }
        // The name is looked up when there is a request: the proxy may move.
        return InetSocketAddress.createUnresolved(host, port);
    }
}
