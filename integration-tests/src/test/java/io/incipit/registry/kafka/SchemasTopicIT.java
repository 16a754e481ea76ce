// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.SharedBroker;
import io.incipit.registry.domain.model.RegistryException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasTopicIT {

    private final String name = Fresh.topicName();
    private final String servers = SharedBroker.get().bootstrapServers();

    private KafkaConfig config(KafkaConfig.Topic topic) {
        return new KafkaConfig(
                topic, Duration.ofSeconds(1), Duration.ofSeconds(20), Map.of("bootstrap.servers", servers), "n1");
    }

    private void ensure(KafkaConfig.Topic topic) {
        try (Admin admin = Topics.admin(servers)) {
            new SchemasTopic(config(topic)).ensure(admin);
        }
    }

    @Test
    void ensure_noTopic_createsItAsItMustBe() {
        ensure(new KafkaConfig.Topic(name, 3, false, Map.of("cleanup.policy", "delete", "max.message.bytes", "12345")));

        assertThat(Topics.describe(servers, name).partitions()).hasSize(1);
        assertThat(Topics.config(servers, name, "cleanup.policy")).isEqualTo("compact");
        assertThat(Topics.config(servers, name, "max.message.bytes")).isEqualTo("12345");
    }

    @Test
    void ensure_severalNodesAtOnce_allSucceed() {
        Stream.of(1, 2, 3, 4).parallel().forEach(ignored -> ensure(KafkaConfig.Topic.named(name)));

        assertThat(Topics.describe(servers, name).partitions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete", "compact,delete"})
    void ensure_otherPolicy_isRefusedWithTheCommand(String policy) {
        Topics.create(servers, name, 1, Map.of("cleanup.policy", policy));

        assertThatThrownBy(() -> ensure(KafkaConfig.Topic.named(name)))
                .isInstanceOf(RegistryException.Unavailable.class)
                .hasMessageContainingAll("cleanup.policy=" + policy, "kafka-configs --bootstrap-server " + servers);
    }

    @Test
    void ensure_twoPartitions_isRefused() {
        Topics.create(servers, name, 2, Map.of("cleanup.policy", "compact"));

        assertThatThrownBy(() -> ensure(KafkaConfig.Topic.named(name)))
                .isInstanceOf(RegistryException.Unavailable.class)
                .hasMessageContaining("has 2 partitions");
    }

    @Test
    void ensure_validationSkipped_leavesAllAsItIs() {
        Topics.create(servers, name, 1, Map.of("cleanup.policy", "delete"));

        ensure(new KafkaConfig.Topic(name, 3, true, Map.of()));

        assertThat(Topics.config(servers, name, "cleanup.policy")).isEqualTo("delete");
    }

    @Test
    void maxMessageBytes_ofTheTopic_isLearned() {
        Topics.create(servers, name, 1, Map.of("max.message.bytes", "4321"));

        try (Admin admin = Topics.admin(servers)) {
            int max = new SchemasTopic(config(KafkaConfig.Topic.named(name)))
                    .maxMessageBytes(admin, Duration.ofSeconds(10));

            assertThat(max).isEqualTo(4321);
        }
    }

    @Test
    void start_noBrokers_isRefusedInTime() {
        KafkaConfig away = new KafkaConfig(
                KafkaConfig.Topic.named(name),
                Duration.ofSeconds(1),
                Duration.ofMillis(500),
                Map.of("bootstrap.servers", "127.0.0.1:1"),
                "n1");

        try (LogNode node = LogNode.of(away)) {
            assertThatThrownBy(() -> node.feed().start(node.heard()))
                    .isInstanceOf(RegistryException.Unavailable.class)
                    .hasMessageContaining("the brokers at 127.0.0.1:1 do not answer");
        }
    }
}
