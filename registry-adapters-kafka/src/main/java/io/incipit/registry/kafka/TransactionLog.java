// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.Topic;

/**
 * The brokers' own log of transactions, which they create at the first use of one.
 *
 * <p>If they cannot, they say nothing, and clients wait until their time is up; so this is looked at beforehand.
 */
final class TransactionLog {

    private static final String TOPIC = Topic.TRANSACTION_STATE_TOPIC_NAME;
    private static final String FACTOR = "transaction.state.log.replication.factor";
    private static final String MIN_ISR = "transaction.state.log.min.isr";

    private final Admin admin;
    private final Deadline deadline;

    TransactionLog(Admin admin, Duration limit) {
        this.admin = admin;
        this.deadline = Deadline.in(limit);
    }

    /** What keeps it from working, and what mends that; empty if nothing does or it cannot be seen. */
    Optional<String> complaint() {
        try {
            return existing().map(this::ofExisting).orElseGet(this::ofMissing);
        } catch (KafkaException notToBeSeen) {
            return Optional.empty();
        }
    }

    private Optional<TopicDescription> existing() {
        try {
            return Optional.of(Answers.await(
                    Answers.to(TOPIC, admin.describeTopics(List.of(TOPIC)).topicNameValues()), deadline.left()));
        } catch (UnknownTopicOrPartitionException e) {
            return Optional.empty();
        }
    }

    private Optional<String> ofMissing() {
        List<Node> brokers = List.copyOf(Answers.await(admin.describeCluster().nodes(), deadline.left()));
        if (brokers.isEmpty()) {
            return Optional.empty();
        }
        Config settings = configs(
                new ConfigResource(ConfigResource.Type.BROKER, brokers.get(0).idString()));
        int factor = number(settings, FACTOR);
        if (factor > brokers.size()) {
            return Optional.of(("the brokers cannot create their transaction log: %s=%d, but there are %d broker(s). "
                            + "Set %s=%d and %s=1 in the settings of the broker(s) and start them again")
                    .formatted(FACTOR, factor, brokers.size(), FACTOR, brokers.size(), MIN_ISR));
        }
        int minIsr = number(settings, MIN_ISR);
        return minIsr > factor ? Optional.of(tooFewInSync(minIsr, factor)) : Optional.empty();
    }

    private Optional<String> ofExisting(TopicDescription topic) {
        int minIsr = number(
                configs(new ConfigResource(ConfigResource.Type.TOPIC, TOPIC)), TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG);
        return topic.partitions().stream()
                .map(partition -> partition.isr().size())
                .filter(inSync -> inSync < minIsr)
                .findFirst()
                .map(inSync -> tooFewInSync(minIsr, inSync));
    }

    private static String tooFewInSync(int minIsr, int inSync) {
        return ("the brokers' transaction log %s wants %d replicas in sync, but has %d. Start the missing brokers, or "
                        + "lower %s (for an existing log its min.insync.replicas)")
                .formatted(TOPIC, minIsr, inSync, MIN_ISR);
    }

    private Config configs(ConfigResource resource) {
        return Answers.await(
                Answers.to(resource, admin.describeConfigs(List.of(resource)).values()), deadline.left());
    }

    private static int number(Config config, String name) {
        ConfigEntry entry = config.get(name);
        return entry == null || entry.value() == null ? 0 : Integer.parseInt(entry.value());
    }
}
