// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Remedy;
import io.incipit.registry.domain.spi.Examination;
import io.incipit.registry.kafka.check.KafkaTools;
import io.incipit.registry.kafka.check.TopicAsItIs;
import io.incipit.registry.kafka.check.TopicCheck;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Examines the schemas topic: its shape, its settings, and what this user may do with it. */
final class TopicExamination implements Examination {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final List<AclOperation> NEEDED =
            List.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DESCRIBE, AclOperation.DESCRIBE_CONFIGS);

    private final KafkaConfig config;
    private final LogInquiry inquiry;
    private final KafkaTools tools;

    @Inject
    TopicExamination(KafkaConfig config, LogInquiry inquiry, KafkaTools tools) {
        this.config = config;
        this.inquiry = inquiry;
        this.tools = tools;
    }

    @Override
    public String subject() {
        return "topic";
    }

    @Override
    public Occasion occasion() {
        return Occasion.START;
    }

    @Override
    public List<Symptom> symptoms() {
        try {
            TopicAsItIs topic = look(inquiry.admin());
            return TopicCheck.all().stream()
                    .flatMap(check -> check.symptom(topic, tools).stream())
                    .toList();
        } catch (UnknownTopicOrPartitionException e) {
            return List.of(missing());
        } catch (KafkaException e) {
            throw Refusals.ofQuestion(config, "Topic %s cannot be looked at".formatted(tools.topic()), e);
        }
    }

    private Symptom missing() {
        int replicas = config.topic().replicationFactor();
        Remedy remedy = Remedy.of("Create it", tools.createTopic(replicas));
        String found = "Topic %s is not there".formatted(tools.topic());
        return config.topic().skipValidation()
                ? Symptom.error("topic-missing", found, "The server is told not to create it", remedy)
                : Symptom.info("topic-missing", found, "The server creates it when it starts", remedy);
    }

    private TopicAsItIs look(Admin admin) {
        Deadline deadline = Deadline.in(LIMIT);
        DescribeTopicsOptions options = new DescribeTopicsOptions().includeAuthorizedOperations(true);
        TopicDescription found = Answers.await(
                Answers.to(
                        tools.topic(),
                        admin.describeTopics(List.of(tools.topic()), options).topicNameValues()),
                deadline.left());
        Collection<Node> brokers = Answers.await(admin.describeCluster().nodes(), deadline.left());
        TopicPartitionInfo first = found.partitions().get(0);
        return new TopicAsItIs(
                found.partitions().size(),
                ids(first.replicas()),
                ids(first.isr()),
                first.leader() != null && !first.leader().isEmpty(),
                ids(brokers),
                settings(admin, deadline),
                missingRights(found.authorizedOperations()));
    }

    private static List<Integer> ids(Collection<Node> nodes) {
        return nodes.stream().map(Node::id).toList();
    }

    /** Brokers without an authorizer name all operations, older ones none. */
    static List<String> missingRights(Set<AclOperation> allowed) {
        return allowed == null || allowed.isEmpty()
                ? List.of()
                : NEEDED.stream()
                        .filter(operation -> !allowed.contains(operation))
                        .map(AclOperation::name)
                        .toList();
    }

    private Map<String, String> settings(Admin admin, Deadline deadline) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, tools.topic());
        try {
            Stream<ConfigEntry> entries = Answers.await(
                    Answers.to(
                            resource, admin.describeConfigs(List.of(resource)).values()),
                    deadline.left())
                    .entries()
                    .stream();
            Map<String, String> settings = new HashMap<>();
            entries.forEach(
                    entry -> Optional.ofNullable(entry.value()).ifPresent(value -> settings.put(entry.name(), value)));
            return settings;
        } catch (AuthorizationException notToBeSeen) {
            // The missing right is a symptom of its own.
            return Map.of();
        }
    }
}
