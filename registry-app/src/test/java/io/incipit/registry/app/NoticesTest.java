// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticesTest {

    @Test
    void of_supportedPropertiesOnly_isSilent() {
        Notices notices = notices(Map.of("listeners", "http://a:1", "kafkastore.linger.ms", "0"));

        assertThat(notices.warnings()).isEmpty();
        assertThat(notices.remarks()).isEmpty();
    }

    @Test
    void of_unknownProperties_areOneWarningWithNearestNames() {
        Notices notices = notices(Map.of("hostname", "x", "listener", "y"));

        assertThat(notices.warnings())
                .containsExactly("Unknown properties, without effect: "
                        + "hostname (nearest known: host.name), listener (nearest known: listeners)");
    }

    @Test
    void of_slipInNameThatGoesToTheClients_isWarnedOf() {
        Notices notices = notices(Map.of("kafkastore.topc", "x", "kafkastore.client.id", "y"));

        assertThat(notices.warnings())
                .containsExactly("Given to the Kafka clients, but perhaps misspelt: "
                        + "kafkastore.topc (nearest known: kafkastore.topic)");
    }

    @Test
    void of_staticContent_isWarnedOfAsNotSupportedYet() {
        Notices notices = notices(Map.of("resource.static.locations", "/www"));

        assertThat(notices.warnings()).containsExactly("Not supported yet, without effect: resource.static.locations");
    }

    @Test
    void of_overruledClientSettings_areOneWarning() {
        Notices notices = notices(Map.of("kafkastore.acks", "1", "kafkastore.isolation.level", "read_uncommitted"));

        assertThat(notices.warnings())
                .containsExactly("Fixed by the server because correctness rests on it, without effect: "
                        + "kafkastore.acks, kafkastore.isolation.level");
    }

    @Test
    void of_harmlessProperties_areOneRemark() {
        Notices notices =
                notices(Map.of("leader.election.delay", "x", "thread.pool.min", "true", "schema.cache.size", ""));

        assertThat(notices.warnings()).isEmpty();
        assertThat(notices.remarks())
                .containsExactly("Known, without effect here: leader.election.delay, thread.pool.min");
    }

    @Test
    void of_brokersOfAnotherProtocol_areOneWarning() {
        Notices notices = notices(Map.of("kafkastore.bootstrap.servers", "PLAINTEXT://a:1,SSL://b:2"));

        assertThat(notices.warnings())
                .containsExactly("Ignored in kafkastore.bootstrap.servers, because kafkastore.security.protocol is "
                        + "another protocol: SSL://b:2");
    }

    private static Notices notices(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(Map.of("kafkastore.bootstrap.servers", "localhost:9092"));
        all.putAll(properties);
        return Notices.of(Settings.of(all));
    }
}
