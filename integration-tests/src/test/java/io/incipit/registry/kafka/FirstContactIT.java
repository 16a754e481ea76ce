// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.dev.BrokerConfig;
import io.incipit.registry.dev.EmbeddedBroker;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.AppendFailed;
import io.incipit.registry.domain.spi.Tenure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstContactIT {

    private static final String TOPIC = "_schemas";
    private static final Map<String, String> USERS = Map.of("registry", "secret");

    private static Map<String, String> sasl(String mechanism, String module, String password) {
        String jaas = "org.apache.kafka.common.security.%s required username=\"registry\" password=\"%s\";"
                .formatted(module, password);
        return Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", mechanism, "sasl.jaas.config", jaas);
    }

    private static Map<String, String> scram() {
        return sasl("SCRAM-SHA-512", "scram.ScramLoginModule", "secret");
    }

    private static List<AclBinding> acls(ResourceType type, String name, PatternType pattern, AclOperation... allowed) {
        ResourcePattern resource = new ResourcePattern(type, name, pattern);
        return Stream.of(allowed)
                .map(operation -> new AccessControlEntry("User:registry", "*", operation, AclPermissionType.ALLOW))
                .map(entry -> new AclBinding(resource, entry))
                .toList();
    }

    private static void grant(EmbeddedBroker broker, List<AclBinding> acls) {
        try (Admin admin = Topics.admin(broker.bootstrapServers())) {
            Answers.await(admin.createAcls(acls).all(), Duration.ofSeconds(10));
        }
    }

    @Test
    void probe_brokerThatCan_fencesNobody() throws AppendFailed {
        try (LogNode node = LogNode.of(LogNode.config(Fresh.topicName())).started()) {
            Tenure tenure = node.log().acquire();

            node.log().probe();

            node.heard().awaitPosition(tenure.append(Facts.write("a")));
            assertThat(node.heard().events()).containsExactly(Facts.of("a"));
        }
    }

    @Test
    void probe_brokerWithDefaultSettings_saysWhatMendsIt() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerConfig.kafkaDefaults(Fresh.directory()));
                LogNode node = LogNode.of(LogNode.config(TOPIC, broker.bootstrapServers(), Map.of()))
                        .started()) {
            assertThatThrownBy(() -> node.log().probe())
                    .isInstanceOf(RegistryException.Unavailable.class)
                    .hasMessageContainingAll("transaction.state.log.replication.factor=3", "1 broker(s)")
                    .hasNoCause();
            assertThatThrownBy(() -> node.log().acquire())
                    .isInstanceOf(RegistryException.Unavailable.class)
                    .hasMessageContaining("transaction.state.log.replication.factor=3");
        }
    }

    @Test
    void probe_userWithoutRights_namesTheCommandsThatGrantThem() {
        BrokerConfig config =
                BrokerConfig.devDefaults(Fresh.directory()).withScram(USERS).withAcls();
        try (EmbeddedBroker broker = EmbeddedBroker.start(config);
                LogNode node = LogNode.of(LogNode.config(TOPIC, broker.saslBootstrapServers(), scram()))) {
            assertThatThrownBy(() -> node.feed().start(node.heard()))
                    .isInstanceOf(RegistryException.Unavailable.class)
                    .hasMessageContainingAll("kafka-acls", "--operation Create --topic _schemas");

            grant(
                    broker,
                    acls(
                            ResourceType.TOPIC,
                            TOPIC,
                            PatternType.LITERAL,
                            AclOperation.READ,
                            AclOperation.DESCRIBE,
                            AclOperation.DESCRIBE_CONFIGS,
                            AclOperation.CREATE));
            node.started();
            assertThatThrownBy(() -> node.log().probe())
                    .hasMessageContainingAll("--operation Write", "--topic _schemas");

            grant(broker, acls(ResourceType.TOPIC, TOPIC, PatternType.LITERAL, AclOperation.WRITE));
            assertThatThrownBy(() -> node.log().probe())
                    .hasMessageContaining("--transactional-id incipit. --resource-pattern-type prefixed");

            grant(
                    broker,
                    acls(
                            ResourceType.TRANSACTIONAL_ID,
                            "incipit.",
                            PatternType.PREFIXED,
                            AclOperation.WRITE,
                            AclOperation.DESCRIBE));
            assertThatCode(() -> node.log().probe()).doesNotThrowAnyException();
            assertThatCode(() -> node.log().acquire().append(Facts.write("a"))).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource({"SCRAM-SHA-512,scram.ScramLoginModule", "PLAIN,plain.PlainLoginModule"})
    void start_saslUser_readsAndWrites(String mechanism, String module) throws AppendFailed {
        BrokerConfig config = BrokerConfig.devDefaults(Fresh.directory()).withScram(USERS);
        try (EmbeddedBroker broker = EmbeddedBroker.start(config);
                LogNode node = LogNode.of(
                        LogNode.config(TOPIC, broker.saslBootstrapServers(), sasl(mechanism, module, "secret")));
                LogNode stranger = LogNode.of(
                        LogNode.config(TOPIC, broker.saslBootstrapServers(), sasl(mechanism, module, "wrong")))) {
            node.started();
            node.heard().awaitPosition(node.log().acquire().append(Facts.write("a")));

            assertThat(node.heard().events()).containsExactly(Facts.of("a"));
            assertThatThrownBy(() -> stranger.feed().start(stranger.heard()))
                    .isInstanceOf(RegistryException.Unavailable.class)
                    .hasMessageContaining("refuse the credentials");
        }
    }
}
