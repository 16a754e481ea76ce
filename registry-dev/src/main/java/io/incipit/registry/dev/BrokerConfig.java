// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an {@link EmbeddedBroker} is started from.
 *
 * @param dataDirectory where topics and metadata are kept; created and formatted when empty
 * @param port port of the PLAINTEXT listener, 0 to 65535; 0 picks a free one
 * @param saslPort port of the SASL_PLAINTEXT listener, 0 to 65535; 0 picks a free one; without users there is none
 * @param users names and passwords of the SASL users, of letters, digits and {@code . _ ~ -}; empty means no SASL
 * @param acls whether an authorizer decides what a SASL user may do
 * @param properties broker properties, by Kafka's names
 * @param detours further listeners, each advertised under the address of a proxy
 */
public record BrokerConfig(
        Path dataDirectory,
        int port,
        int saslPort,
        Map<String, String> users,
        boolean acls,
        Map<String, String> properties,
        List<DetourListener> detours) {

    static final int MAX_PORT = 65_535;
    private static final Pattern CREDENTIAL = Pattern.compile("[A-Za-z0-9._~-]+");

    /**
     * Copies the maps and checks the values.
     *
     * @throws IllegalArgumentException if a port, a credential or the directory's name cannot be used, or if a property
     *     is one that the broker sets by itself
     */
    public BrokerConfig {
        requirePort(port);
        requirePort(saslPort);
        users = Map.copyOf(users);
        properties = Map.copyOf(properties);
        detours = List.copyOf(detours);
        users.forEach((name, password) -> requireCredential(name, password));
        properties.keySet().forEach(BrokerConfig::requireFree);
        if (dataDirectory.toString().contains(",")) {
            throw new IllegalArgumentException("Kafka reads a comma as the end of a directory: " + dataDirectory);
        }
    }

    /**
     * A broker that starts quickly and on which groups, transactions and share groups work although it is alone.
     *
     * @param dataDirectory where topics and metadata are kept
     * @return the config, on free ports
     */
    public static BrokerConfig devDefaults(Path dataDirectory) {
        return new BrokerConfig(dataDirectory, 0, 0, Map.of(), false, BrokerProperties.devDefaults(), List.of());
    }

    /**
     * A broker with Kafka's own settings: its internal topics ask for three replicas, so on this one broker a
     * transactional producer waits for a transaction log that is never created.
     *
     * @param dataDirectory where topics and metadata are kept
     * @return the config, on free ports
     */
    public static BrokerConfig kafkaDefaults(Path dataDirectory) {
        return new BrokerConfig(dataDirectory, 0, 0, Map.of(), false, Map.of(), List.of());
    }

    /**
     * The same with another port of the PLAINTEXT listener.
     *
     * @param other 0 to 65535; 0 picks a free one
     * @return the changed config
     */
    public BrokerConfig withPort(int other) {
        return new BrokerConfig(dataDirectory, other, saslPort, users, acls, properties, detours);
    }

    /**
     * The same with another port of the SASL_PLAINTEXT listener.
     *
     * @param other 0 to 65535; 0 picks a free one
     * @return the changed config
     */
    public BrokerConfig withSaslPort(int other) {
        return new BrokerConfig(dataDirectory, port, other, users, acls, properties, detours);
    }

    /**
     * The same with a SASL_PLAINTEXT listener for these users, who may use SCRAM-SHA-512 or PLAIN.
     *
     * @param passwords password by name of the user
     * @return the changed config
     */
    public BrokerConfig withScram(Map<String, String> passwords) {
        return new BrokerConfig(dataDirectory, port, saslPort, passwords, acls, properties, detours);
    }

    /**
     * The same with Kafka's authorizer: clients of the PLAINTEXT listener ({@code User:ANONYMOUS}) may do everything,
     * the SASL users nothing until an ACL grants it.
     *
     * @return the changed config
     */
    public BrokerConfig withAcls() {
        return new BrokerConfig(dataDirectory, port, saslPort, users, true, properties, detours);
    }

    /**
     * The same with one broker property set.
     *
     * @param name Kafka's name of it
     * @param value its value
     * @return the changed config
     */
    public BrokerConfig withProperty(String name, String value) {
        return withProperties(Map.of(name, value));
    }

    /**
     * The same with these broker properties set, the others kept.
     *
     * @param more values by Kafka's names
     * @return the changed config
     */
    public BrokerConfig withProperties(Map<String, String> more) {
        Map<String, String> merged = new HashMap<>(properties);
        merged.putAll(more);
        return new BrokerConfig(dataDirectory, port, saslPort, users, acls, merged, detours);
    }

    /**
     * The same with these further listeners.
     *
     * @param more each with a name and a port of its own
     * @return the changed config
     */
    public BrokerConfig withDetours(List<DetourListener> more) {
        return new BrokerConfig(dataDirectory, port, saslPort, users, acls, properties, more);
    }

    boolean hasSasl() {
        return !users.isEmpty();
    }

    private static void requirePort(int port) {
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("A port is 0 to " + MAX_PORT + ", not " + port);
        }
    }

    // The values become part of JAAS lines and of Kafka's format arguments, where other characters mean something.
    private static void requireCredential(String name, String password) {
        if (!CREDENTIAL.matcher(name).matches() || !CREDENTIAL.matcher(password).matches()) {
            throw new IllegalArgumentException("Name and password must match " + CREDENTIAL + ": user " + name);
        }
    }

    private static void requireFree(String property) {
        if (BrokerProperties.OWN.contains(property)) {
            throw new IllegalArgumentException("The broker sets this property by itself: " + property);
        }
    }
}
