// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.settings;

import io.incipit.registry.serde.client.CacheLimits;
import io.incipit.registry.serde.client.RegistryConnection;
import io.incipit.registry.serde.config.Settings;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;

/**
 * Makes the connection to a registry out of the properties that Kafka's clients and their serializers share.
 *
 * <pre>{@code
 * RegistryConnection connection = ConnectionSettings.connection(Map.of(
 *                 "schema.registry.url", "https://registry:8081",
 *                 "basic.auth.credentials.source", "USER_INFO",
 *                 "basic.auth.user.info", "orders:secret"))
 *         .orElseThrow();
 * }</pre>
 */
public final class ConnectionSettings {

    private ConnectionSettings() {}

    /**
     * The connection; empty if no address is given. Names that are not known are ignored: they belong to others.
     *
     * @throws ConfigException naming the property and what is allowed; a secret is never shown
     */
    public static Optional<RegistryConnection> connection(Map<String, ?> properties) {
        return connection(properties, Clock.systemUTC());
    }

    /** The same by another clock than the machine's. */
    static Optional<RegistryConnection> connection(Map<String, ?> properties, Clock clock) {
        return new ConnectionReader(settings(properties), clock).connection();
    }

    /**
     * How much a client remembers.
     *
     * @throws ConfigException naming the property, its value and what is allowed
     */
    public static CacheLimits caches(Map<String, ?> properties) {
        return new CacheReader(settings(properties)).limits();
    }

    private static Settings settings(Map<String, ?> properties) {
        // Nothing here differs between keys and values.
        return new Settings(ConnectionKeys.TABLE, properties, false);
    }
}
