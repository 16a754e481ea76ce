// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.model.RegistryException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topic that is the log: found as it must be, or created so. Stateless and thread-safe. */
final class SchemasTopic {

    /** What a topic takes unless its broker or its own settings say otherwise. */
    private static final int DEFAULT_MAX_MESSAGE_BYTES = 1_048_588;

    private static final Logger LOG = LoggerFactory.getLogger(SchemasTopic.class);

    private final KafkaConfig config;

    @Inject
    SchemasTopic(KafkaConfig config) {
        this.config = config;
    }

    String name() {
        return config.topic().name();
    }

    /** The log is one partition, so that its facts have one order. */
    TopicPartition partition() {
        return new TopicPartition(name(), 0);
    }

    /**
     * Creates the topic if it is not there, and checks it; does neither if the configuration says so.
     *
     * @throws RegistryException.Unavailable saying what was found and what to do
     */
    void ensure(Admin admin) {
        if (config.topic().skipValidation()) {
            return;
        }
        Deadline deadline = Deadline.in(config.initTimeout());
        try {
            TopicDescription found = find(admin, deadline).orElseGet(() -> create(admin, deadline));
            check(found, admin, deadline);
            new TopicRules(config)
                    .checkReplicas(found.partitions().get(0).replicas().size());
        } catch (KafkaException e) {
            throw Refusals.of(config, "Topic %s cannot be found or created".formatted(name()), e);
        }
    }

    /**
     * Checks the topic, which may not be the one that was there at start; does not if the configuration says so.
     *
     * @throws RegistryException.Unavailable saying what was found and what to do
     * @throws KafkaException when it is not there or cannot be asked for
     */
    void require(Admin admin, Duration limit) {
        if (!config.topic().skipValidation()) {
            Deadline deadline = Deadline.in(limit);
            check(describe(admin, deadline.left()), admin, deadline);
        }
    }

    private void check(TopicDescription found, Admin admin, Deadline deadline) {
        TopicRules rules = new TopicRules(config);
        rules.checkPartitions(found.partitions().size());
        rules.checkCleanup(configs(admin, deadline.left()).get(TopicConfig.CLEANUP_POLICY_CONFIG));
    }

    private Optional<TopicDescription> find(Admin admin, Deadline deadline) {
        try {
            return Optional.of(describe(admin, deadline.left()));
        } catch (UnknownTopicOrPartitionException e) {
            return Optional.empty();
        }
    }

    private TopicDescription describe(Admin admin, Duration limit) {
        return Answers.await(
                Answers.to(name(), admin.describeTopics(List.of(name())).topicNameValues()), limit);
    }

    private TopicDescription create(Admin admin, Deadline deadline) {
        int brokers =
                Answers.await(admin.describeCluster().nodes(), deadline.left()).size();
        int replicas = Math.max(1, Math.min(brokers, config.topic().replicationFactor()));
        Map<String, String> configs = new HashMap<>(config.topic().configs());
        configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        NewTopic topic = new NewTopic(name(), 1, (short) replicas).configs(configs);
        try {
            Answers.await(admin.createTopics(List.of(topic)).all(), deadline.left());
            LOG.info("Topic {} was created with {} replica(s)", name(), replicas);
        } catch (TopicExistsException e) {
            LOG.info("Topic {} was created by somebody else at the same time", name());
        }
        return awaitVisible(admin, deadline);
    }

    /** Brokers learn of a new topic one after the other. */
    private TopicDescription awaitVisible(Admin admin, Deadline deadline) {
        Optional<TopicDescription> found = find(admin, deadline);
        while (found.isEmpty()) {
            deadline.pause(Duration.ofMillis(50));
            found = find(admin, deadline);
        }
        return found.get();
    }

    /** The id that the topic has now, when the answer has come; another topic of the same name has another one. */
    Future<Uuid> id(Admin admin) {
        return Answers.to(name(), admin.describeTopics(List.of(name())).topicNameValues())
                .thenApply(TopicDescription::topicId);
    }

    /**
     * The size of the largest batch of records that the topic takes; the usual one if it may not be asked.
     *
     * @throws KafkaException when the brokers cannot be reached
     */
    int maxMessageBytes(Admin admin, Duration limit) {
        try {
            ConfigEntry entry = configs(admin, limit).get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG);
            return entry == null || entry.value() == null ? DEFAULT_MAX_MESSAGE_BYTES : Integer.parseInt(entry.value());
        } catch (AuthorizationException e) {
            return DEFAULT_MAX_MESSAGE_BYTES;
        }
    }

    private Config configs(Admin admin, Duration limit) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name());
        return Answers.await(
                Answers.to(resource, admin.describeConfigs(List.of(resource)).values()), limit);
    }
}
