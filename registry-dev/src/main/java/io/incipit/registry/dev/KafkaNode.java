// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.bootstrap.BootstrapDirectory;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;

/** Kafka's controller and broker in one process, put together as Kafka's own launcher does it. */
final class KafkaNode {

    private final ControllerServer controller;
    private final BrokerServer broker;

    private KafkaNode(ControllerServer controller, BrokerServer broker) {
        this.controller = controller;
        this.broker = broker;
    }

    static KafkaNode of(Map<String, String> properties, MetaPropertiesEnsemble storage, Listeners listeners) {
        KafkaConfig config = config(properties);
        SharedServer shared = new SharedServer(
                config,
                storage,
                Time.SYSTEM,
                Server.initializeMetrics(
                        config, Time.SYSTEM, storage.clusterId().orElseThrow()),
                CompletableFuture.completedFuture(
                        Map.of(BrokerProperties.NODE_ID, listeners.socketAddress(BrokerProperties.CONTROLLER))),
                List.of(),
                new LoggedFaults(),
                listeners);
        BootstrapMetadata bootstrap = bootstrap(config.metadataLogDir());
        return new KafkaNode(
                new ControllerServer(shared, KafkaRaftServer.configSchema(), bootstrap), new BrokerServer(shared));
    }

    String clusterId() {
        return broker.clusterId();
    }

    void startup() {
        controller.startup();
        broker.startup();
    }

    void shutdown(Duration patience) {
        broker.shutdown(patience);
        controller.shutdown();
    }

    /**
     * Cuts the connections before anything else, so that no client gets another answer.
     *
     * <p>The controller is told all the same: it would hold the next start up until this life's session has run out.
     */
    void crash(Duration patience) {
        broker.socketServer().stopProcessingRequests();
        shutdown(patience);
    }

    private static KafkaConfig config(Map<String, String> properties) {
        Properties flat = new Properties();
        flat.putAll(properties);
        try {
            return KafkaConfig.fromProps(flat, false);
        } catch (KafkaException | IllegalArgumentException e) {
            throw new BrokerStartException("Kafka refuses the broker's properties: " + e.getMessage(), e);
        }
    }

    private static BootstrapMetadata bootstrap(String metadataDirectory) {
        try {
            return new BootstrapDirectory(metadataDirectory).read();
        } catch (Exception e) {
            // Kafka declares no narrower type.
            throw new BrokerStartException("Cannot read the metadata in " + metadataDirectory, e);
        }
    }
}
