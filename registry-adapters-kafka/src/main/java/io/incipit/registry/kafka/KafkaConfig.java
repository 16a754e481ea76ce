// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * How to reach the schemas topic.
 *
 * @param writeTimeout how long a broker may take over one request of a write; taken as 2 s to 8 s
 * @param initTimeout how long the topic may take to be found or created at start
 * @param clientProperties for every Kafka client, without the prefix {@code kafkastore.}; holds bootstrap.servers
 * @param nodeId unique among the nodes that share the topic
 * @param others the registries of another kind that may write the topic
 */
public record KafkaConfig(
        Topic topic,
        Duration writeTimeout,
        Duration initTimeout,
        Map<String, String> clientProperties,
        String nodeId,
        Others others) {

    /** With other registries as they are by default. */
    public KafkaConfig(
            Topic topic,
            Duration writeTimeout,
            Duration initTimeout,
            Map<String, String> clientProperties,
            String nodeId) {
        this(topic, writeTimeout, initTimeout, clientProperties, nodeId, Others.DEFAULT);
    }

    /** @throws IllegalArgumentException naming the property that is missing or wrong */
    public KafkaConfig {
        clientProperties = Map.copyOf(clientProperties);
        requirePositive("kafkastore.timeout.ms", writeTimeout);
        requirePositive("kafkastore.init.timeout.ms", initTimeout);
        if (nodeId.isBlank()) {
            throw new IllegalArgumentException("The id of the node is blank");
        }
        BootstrapServers.of(clientProperties);
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("%s must be above 0, not %d".formatted(name, value.toMillis()));
        }
    }

    /** Leaves out the values of client properties: there are passwords among them. */
    @Override
    public String toString() {
        return "KafkaConfig[topic=%s, writeTimeout=%s, initTimeout=%s, clientProperties=%s, nodeId=%s, others=%s]"
                .formatted(topic, writeTimeout, initTimeout, new TreeMap<>(clientProperties).keySet(), nodeId, others);
    }

    /**
     * Registries of another kind, which elect among the members of a group who writes.
     *
     * @param groupId the group of those that use this topic
     * @param stopped whether the operator says that they have stopped, whatever the group looks like
     */
    public record Others(String groupId, boolean stopped) {

        /** The group that they form unless they are told otherwise. */
        public static final Others DEFAULT = new Others("schema-registry", false);

        /** @throws IllegalArgumentException naming the property that is wrong */
        public Others {
            if (groupId.isBlank()) {
                throw new IllegalArgumentException("schema.registry.group.id is blank");
            }
        }
    }

    /**
     * The topic that is the log.
     *
     * @param replicationFactor wanted at creation; fewer brokers give fewer replicas
     * @param skipValidation neither created nor checked
     * @param configs for its creation; cleanup.policy is compact whatever stands here
     */
    public record Topic(String name, int replicationFactor, boolean skipValidation, Map<String, String> configs) {

        /** @throws IllegalArgumentException naming the property that is wrong */
        public Topic {
            configs = Map.copyOf(configs);
            if (name.isBlank()) {
                throw new IllegalArgumentException("kafkastore.topic is blank");
            }
            if (replicationFactor < 1) {
                throw new IllegalArgumentException(
                        "kafkastore.topic.replication.factor must be at least 1, not " + replicationFactor);
            }
        }

        /** A topic of that name and all else as it is by default. */
        public static Topic named(String name) {
            return new Topic(name, 3, false, Map.of());
        }
    }
}
