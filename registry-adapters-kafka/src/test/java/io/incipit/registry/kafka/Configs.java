// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Configurations for tests that reach no broker. */
final class Configs {

    static final String TOPIC = "_schemas";

    private Configs() {}

    static KafkaConfig with(Map<String, String> clientProperties) {
        Map<String, String> all = new HashMap<>(clientProperties);
        all.putIfAbsent("bootstrap.servers", "127.0.0.1:1");
        return new KafkaConfig(
                KafkaConfig.Topic.named(TOPIC), Duration.ofMillis(500), Duration.ofSeconds(1), all, "n1");
    }

    static KafkaConfig plain() {
        return with(Map.of());
    }
}
