// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import io.incipit.registry.app.AppConfig;
import io.incipit.registry.app.RegistryServer;
import io.incipit.registry.app.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How the nodes of these tests are configured. */
public final class Nodes {

    private Nodes() {}

    /** A topic that nobody else uses. */
    public static String newTopic(String name) {
        return name + "-" + UUID.randomUUID();
    }

    public static Map<String, String> settings(String bootstrapServers, String topic) {
        return Map.of(
                "listeners",
                "http://127.0.0.1:0",
                "host.name",
                "127.0.0.1",
                "kafkastore.bootstrap.servers",
                bootstrapServers,
                "kafkastore.topic",
                topic,
                "kafkastore.topic.replication.factor",
                "1",
                // Machines that run tests are slow at times.
                "kafkastore.timeout.ms",
                "5000");
    }

    public static Map<String, String> with(Map<String, String> settings, Map<String, String> others) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(others);
        return Map.copyOf(all);
    }

    /** A node in this JVM. */
    public static RegistryServer start(Map<String, String> settings) {
        return RegistryServer.start(AppConfig.of(Settings.of(settings)));
    }

    /** A node in this JVM whose operator says that other registries have stopped. */
    static RegistryServer startTakingOver(Map<String, String> settings) {
        return RegistryServer.start(AppConfig.of(Settings.of(settings)).withTakeover());
    }

    public static RestApi api(RegistryServer node) {
        return new RestApi(node.baseUri());
    }
}
