// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import io.incipit.registry.app.AppConfig;
import io.incipit.registry.app.RegistryServer;
import io.incipit.registry.app.Settings;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Incipit's nodes for one scenario, in this JVM. */
final class IncipitNodes implements RegistryUnderTest {

    private final AppConfig config;
    private final int count;
    private final List<RegistryServer> nodes = new ArrayList<>();

    private IncipitNodes(AppConfig config, int count) {
        this.config = config;
        this.count = count;
    }

    static IncipitNodes start(Scenario scenario, String bootstrapServers) {
        String topic = "corpus-" + UUID.randomUUID();
        if (!scenario.topic().isEmpty()) {
            PreparedTopic.create(topic, scenario.topic(), bootstrapServers);
        }
        Map<String, String> settings = new HashMap<>(scenario.settings());
        settings.put("kafkastore.timeout.ms", "5000");
        // The reference drops rule sets; so can we, though we need not.
        settings.put("incipit.rulesets", "drop");
        settings.put("listeners", "http://127.0.0.1:0");
        settings.put("host.name", "127.0.0.1");
        settings.put("kafkastore.topic", topic);
        settings.put("kafkastore.topic.replication.factor", "1");
        settings.put("kafkastore.bootstrap.servers", bootstrapServers);
        IncipitNodes registries = new IncipitNodes(AppConfig.of(Settings.of(settings)), scenario.nodes());
        registries.startAll();
        return registries;
    }

    private void startAll() {
        try {
            for (int i = 0; i < count; i++) {
                nodes.add(RegistryServer.start(config));
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public URI node(int index) {
        return nodes.get(index).baseUri();
    }

    @Override
    public void restart() {
        close();
        startAll();
    }

    @Override
    public void close() {
        nodes.forEach(RegistryServer::close);
        nodes.clear();
    }
}
