// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import dagger.Module;
import dagger.Provides;
import io.incipit.registry.domain.decision.ModeMutability;
import io.incipit.registry.domain.decision.ServerDefaults;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.service.LogClaim;
import io.incipit.registry.http.ApiConfig;
import io.incipit.registry.http.HttpConfig;
import io.incipit.registry.http.PeerConfig;
import io.incipit.registry.http.SearchConfig;
import io.incipit.registry.kafka.KafkaConfig;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Gives each part its own settings out of the server's. */
@Module
abstract class AdapterConfigs {

    private AdapterConfigs() {}

    @Provides
    @Singleton
    static NodeIdentity nodeIdentity(AppConfig config) {
        return NodeIdentity.of(config);
    }

    @Provides
    static ServerDefaults serverDefaults(AppConfig config) {
        RegistryConfig registry = config.registry();
        return new ServerDefaults(
                CompatibilityLevel.parse(registry.compatibilityLevel()),
                registry.validateFields(),
                registry.validateNewSchemas(),
                registry.policy());
    }

    @Provides
    static ModeMutability modeMutability(AppConfig config) {
        return config.registry().mutableModes() ? ModeMutability.MUTABLE : ModeMutability.FIXED;
    }

    @Provides
    static KafkaConfig kafkaConfig(AppConfig config, NodeIdentity node) {
        StoreConfig store = config.store();
        TopicConfig topic = store.topic();
        Map<String, String> clients = new HashMap<>(store.clientProperties());
        clients.put("bootstrap.servers", String.join(",", store.bootstrapServers()));
        return new KafkaConfig(
                new KafkaConfig.Topic(topic.name(), topic.replicationFactor(), topic.skipValidation(), topic.configs()),
                store.timeout(),
                store.initTimeout(),
                clients,
                node.id(),
                new KafkaConfig.Others(store.others().groupId(), store.others().stopped()));
    }

    @Provides
    static LogClaim logClaim(AppConfig config) {
        StoreConfig store = config.store();
        return new LogClaim(store.topic().name(), store.others().stopped());
    }

    @Provides
    static SearchConfig searchConfig(AppConfig config) {
        return config.answers().search();
    }

    @Provides
    static ApiConfig apiConfig(AppConfig config) {
        return new ApiConfig(config.registry().associations(), HeapParts.sentAndAnswered());
    }

    @Provides
    static PeerConfig peerConfig(AppConfig config, NodeIdentity node) {
        InstanceConfig instance = config.instance();
        return new PeerConfig(true, config.store().topic().name(), node.id(), instance.headers(), instance.tls());
    }

    @Provides
    static HttpConfig httpConfig(AppConfig config) {
        ListenerConfig listener = config.listener();
        return new HttpConfig(
                listener.listeners().stream()
                        .map(one -> new HttpConfig.Listener(one.host(), one.port(), one.tls()))
                        .toList(),
                new HttpConfig.Threads(HttpConfig.Threads.DEFAULT.io(), listener.maxThreads(), listener.maxWaiting()),
                listener.limits(),
                listener.speech(),
                listener.safeguards(),
                listener.permissivePaths(),
                config.debug());
    }
}
