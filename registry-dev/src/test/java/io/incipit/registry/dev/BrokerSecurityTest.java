// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokerSecurityTest {

    private EmbeddedBroker broker;

    @BeforeAll
    void start(@TempDir Path directory) {
        Map<String, String> users = Map.of("alice", "alice-secret", "bob", "bob-secret");
        broker = EmbeddedBroker.start(
                BrokerConfig.devDefaults(directory).withScram(users).withAcls());
    }

    @AfterAll
    void stop() {
        broker.close();
    }

    @Test
    void scram_rightPassword_connects() throws Exception {
        try (Admin admin = Clients.scram(broker, "alice", "alice-secret").admin()) {
            assertThat(Clients.get(admin.describeCluster().clusterId())).isEqualTo(broker.clusterId());
        }
    }

    @Test
    void plain_rightPassword_connects() throws Exception {
        try (Admin admin = Clients.plain(broker, "alice", "alice-secret").admin()) {
            assertThat(Clients.get(admin.describeCluster().clusterId())).isEqualTo(broker.clusterId());
        }
    }

    @Test
    void scram_wrongPassword_isRefused() {
        try (Admin admin = Clients.scram(broker, "alice", "guess").admin()) {
            assertThatThrownBy(() -> Clients.get(admin.describeCluster().clusterId()))
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void send_withoutAcl_isRefused() throws Exception {
        Clients.plaintext(broker).createTopic("closed");

        assertThatThrownBy(() -> Clients.scram(broker, "bob", "bob-secret").send("closed", "value"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void send_withAcl_isAllowed() throws Exception {
        Clients.plaintext(broker).createTopic("open");

        allow("User:alice", "open");
        Clients.scram(broker, "alice", "alice-secret").send("open", "value");

        assertThat(Clients.plaintext(broker).read("open", 1)).containsExactly("value");
    }

    private void allow(String principal, String topic) throws Exception {
        ResourcePattern resource = new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL);
        AccessControlEntry entry = new AccessControlEntry(principal, "*", AclOperation.ALL, AclPermissionType.ALLOW);
        AclBinding binding = new AclBinding(resource, entry);
        try (Admin admin = Clients.plaintext(broker).admin()) {
            Clients.get(admin.createAcls(List.of(binding)).all());
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            // The controller knows it now; the broker, which is asked here, hears of it a little later.
            while (Clients.get(admin.describeAcls(binding.toFilter()).values()).isEmpty()) {
                assertThat(System.nanoTime() - end).isNegative();
            }
        }
    }
}
