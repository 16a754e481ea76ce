// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Where the registry's topic is and how to get there.
 *
 * @param bootstrapServers {@code host:port} entries, at least one
 * @param topic the topic that holds the registry
 * @param timeout how long one operation on the topic may take
 * @param initTimeout how long the start may take to get hold of the topic and read it
 * @param clientProperties what every Kafka client is given besides, {@code security.protocol} always among it; none
 *     that the server sets itself
 * @param others who else may write the topic
 */
public record StoreConfig(
        List<String> bootstrapServers,
        TopicConfig topic,
        Duration timeout,
        Duration initTimeout,
        Map<String, String> clientProperties,
        OthersConfig others) {

    /** Copies the list and the map. */
    public StoreConfig {
        bootstrapServers = List.copyOf(bootstrapServers);
        clientProperties = Map.copyOf(clientProperties);
    }

    static StoreConfig of(Settings settings) {
        return new StoreConfig(
                BootstrapServers.of(settings).used(),
                TopicConfig.of(settings),
                settings.millis("kafkastore.timeout.ms", 500, 1),
                settings.millis("kafkastore.init.timeout.ms", 60_000, 1),
                ClientProperties.of(settings),
                OthersConfig.of(settings));
    }

    /** The same, and the operator says that the other registries have stopped. */
    StoreConfig withTakeover() {
        OthersConfig stopped = new OthersConfig(others.groupId(), true);
        return new StoreConfig(bootstrapServers, topic, timeout, initTimeout, clientProperties, stopped);
    }

    /** Without the client properties' values, among which are passwords. */
    @Override
    public String toString() {
        return "StoreConfig[bootstrapServers=%s, topic=%s, timeout=%s, initTimeout=%s, clientProperties=%s, others=%s]"
                .formatted(bootstrapServers, topic, timeout, initTimeout, clientProperties.keySet(), others);
    }
}
