// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.model.RegistryException;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicRulesTest {

    private final TopicRules rules = new TopicRules(Configs.plain());

    @Test
    void check_topicAsItMustBe_passes() {
        assertThatCode(() -> {
                    rules.checkPartitions(1);
                    rules.checkCleanup(new ConfigEntry("cleanup.policy", "compact"));
                    rules.checkReplicas(1);
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 50})
    void checkPartitions_notOne_isRefused(int partitions) {
        assertThatThrownBy(() -> rules.checkPartitions(partitions))
                .isInstanceOf(RegistryException.Unavailable.class)
                .hasMessageContainingAll("_schemas", partitions + " partitions", "exactly 1", "kafkastore.topic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete", "compact,delete", ""})
    void checkCleanup_notCompactAlone_isRefusedWithTheCommand(String policy) {
        assertThatThrownBy(() -> rules.checkCleanup(new ConfigEntry("cleanup.policy", policy)))
                .isInstanceOf(RegistryException.Unavailable.class)
                .hasMessageContainingAll(
                        "cleanup.policy=" + policy + " ",
                        "kafka-configs --bootstrap-server 127.0.0.1:1 --alter",
                        "--entity-name _schemas --add-config cleanup.policy=compact");
    }
}
