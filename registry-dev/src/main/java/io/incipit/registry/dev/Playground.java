// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import io.incipit.registry.app.AppConfig;
import io.incipit.registry.app.RegistryServer;
import io.incipit.registry.app.Settings;
import java.net.URI;
import java.util.Map;

/** A broker and a registry on it, in this JVM. */
final class Playground implements AutoCloseable {

    private final EmbeddedBroker broker;
    private final RegistryServer registry;

    private Playground(EmbeddedBroker broker, RegistryServer registry) {
        this.broker = broker;
        this.registry = registry;
    }

    /**
     * Starts both and returns when both answer.
     *
     * @param port of the registry; 0 is any free one
     * @throws BrokerStartException when the broker does not start
     * @throws IllegalStateException when the port is taken
     */
    static Playground start(BrokerConfig config, int port) {
        EmbeddedBroker broker = EmbeddedBroker.start(config);
        try {
            return new Playground(broker, RegistryServer.start(registryConfig(broker, port)));
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    private static AppConfig registryConfig(EmbeddedBroker broker, int port) {
        return AppConfig.of(Settings.of(Map.of(
                "listeners",
                "http://127.0.0.1:" + port,
                "host.name",
                "127.0.0.1",
                "kafkastore.topic.replication.factor",
                "1",
                "kafkastore.bootstrap.servers",
                broker.bootstrapServers())));
    }

    URI registryUri() {
        return registry.baseUri();
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    EmbeddedBroker broker() {
        return broker;
    }

    @Override
    public void close() {
        registry.close();
        broker.close();
    }
}
