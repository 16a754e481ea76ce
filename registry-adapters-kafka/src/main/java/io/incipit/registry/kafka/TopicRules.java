// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.model.RegistryException;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a topic must be like to be the log, and what is said when it is not. */
final class TopicRules {

    private static final Logger LOG = LoggerFactory.getLogger(TopicRules.class);

    private final KafkaConfig config;

    TopicRules(KafkaConfig config) {
        this.config = config;
    }

    /** @throws RegistryException.Unavailable for any number but 1 */
    void checkPartitions(int partitions) {
        if (partitions != 1) {
            throw refusal(
                    "has %d partitions but must have exactly 1, for its records need one order. Partitions cannot "
                                    .formatted(partitions)
                            + "be taken away: set kafkastore.topic to another name, or copy the records into a new topic");
        }
    }

    /** @throws RegistryException.Unavailable for any policy but compact alone */
    void checkCleanup(@Nullable ConfigEntry policy) {
        String found = policy == null ? null : policy.value();
        if (!TopicConfig.CLEANUP_POLICY_COMPACT.equals(found)) {
            throw refusal(("has cleanup.policy=%s but must have exactly compact, or schemas get lost. Mend it with: "
                            + "kafka-configs --bootstrap-server %s --alter --entity-type topics --entity-name %s "
                            + "--add-config cleanup.policy=compact")
                    .formatted(found, servers(), config.topic().name()));
        }
    }

    void checkReplicas(int replicas) {
        if (replicas < config.topic().replicationFactor()) {
            LOG.warn(
                    "Topic {} has {} replica(s), fewer than kafkastore.topic.replication.factor={}",
                    config.topic().name(),
                    replicas,
                    config.topic().replicationFactor());
        }
    }

    private String servers() {
        return BootstrapServers.of(config.clientProperties()).property();
    }

    private RegistryException.Unavailable refusal(String why) {
        return RegistryException.storeFailed(
                "Topic %s %s".formatted(config.topic().name(), why), null);
    }
}
