// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaConfigTest {

    private static final KafkaConfig.Topic TOPIC = KafkaConfig.Topic.named("_schemas");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Map<String, String> CLIENT =
            Map.of("bootstrap.servers", "a:1", "sasl.jaas.config", "password=\"secret\"");

    private static KafkaConfig config(Duration write, Map<String, String> client, String nodeId) {
        return new KafkaConfig(TOPIC, write, SECOND, client, nodeId);
    }

    @Test
    void named_topic_hasTheUsualSettings() {
        KafkaConfig.Topic topic = KafkaConfig.Topic.named("_schemas");

        assertThat(topic).isEqualTo(new KafkaConfig.Topic("_schemas", 3, false, Map.of()));
    }

    @Test
    void config_givenProperties_areCopied() {
        Map<String, String> client = new HashMap<>(CLIENT);

        KafkaConfig config = config(SECOND, client, "n1");
        client.clear();

        assertThat(config.clientProperties()).isEqualTo(CLIENT);
    }

    @Test
    void config_wrongValues_areNamed() {
        assertThatThrownBy(() -> config(Duration.ZERO, CLIENT, "n1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kafkastore.timeout.ms must be above 0, not 0");
        assertThatThrownBy(() -> config(SECOND, Map.of(), "n1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("kafkastore.bootstrap.servers names no server");
        assertThatThrownBy(() -> config(SECOND, CLIENT, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The id of the node is blank");
        assertThatThrownBy(() -> new KafkaConfig.Topic(" ", 1, false, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kafkastore.topic is blank");
        assertThatThrownBy(() -> new KafkaConfig.Topic("t", 0, false, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kafkastore.topic.replication.factor must be at least 1, not 0");
    }

    @Test
    void toString_anyConfig_keepsSecrets() {
        String text = config(SECOND, CLIENT, "n1").toString();

        assertThat(text).contains("sasl.jaas.config").doesNotContain("secret");
    }
}
