// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.model.RegistryException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about the log without reading it, over one connection that is opened at the first question.
 *
 * <p>Thread-safe. The fields change under the lock only.
 */
@Singleton
final class LogInquiry implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Duration BRIEFLY = Duration.ofSeconds(1);

    private final SchemasTopic topic;
    private final KafkaClients clients;
    private final FollowedTopic followed;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Admin admin;
    private boolean closed;

    @Inject
    LogInquiry(SchemasTopic topic, KafkaClients clients, FollowedTopic followed) {
        this.topic = topic;
        this.clients = clients;
        this.followed = followed;
    }

    /**
     * The end of the log as one sees it who reads what is not committed too.
     *
     * @throws KafkaException when it cannot be learned
     */
    long end() {
        return end(IsolationLevel.READ_UNCOMMITTED);
    }

    /**
     * The end of the log as one sees it who reads so.
     *
     * @throws KafkaException when it cannot be learned
     */
    long end(IsolationLevel isolation) {
        return Answers.await(askForEnd(isolation), LIMIT).offset();
    }

    /** The same without waiting; completed by the client's own thread, within {@link #LIMIT}. */
    CompletionStage<Long> askEnd(IsolationLevel isolation) {
        return askForEnd(isolation).toCompletionStage().thenApply(ListOffsetsResultInfo::offset);
    }

    private KafkaFuture<ListOffsetsResultInfo> askForEnd(IsolationLevel isolation) {
        ListOffsetsOptions options = new ListOffsetsOptions(isolation).timeoutMs(Math.toIntExact(LIMIT.toMillis()));
        return admin().listOffsets(Map.of(topic.partition(), OffsetSpec.latest()), options)
                .partitionResult(topic.partition());
    }

    /**
     * The size of the largest record that the topic takes.
     *
     * @throws KafkaException when it cannot be learned
     */
    int maxRecordBytes() {
        return topic.maxMessageBytes(admin(), LIMIT);
    }

    /**
     * Lets pass if the topic is there, as a log must be, and the one that is read.
     *
     * @throws RegistryException.Unavailable when it is not as it must be; the message says what mends it
     * @throws KafkaException when it is not there, or this cannot be learned
     */
    void requireLog() {
        topic.require(admin(), LIMIT);
        followed.require(Answers.await(topic.id(admin()), LIMIT));
    }

    /**
     * Lets pass if this Kafka user may write the topic.
     *
     * @throws KafkaException when the user may not, or the topic is not there
     */
    void requireWritable() {
        DescribeTopicsOptions options = new DescribeTopicsOptions().includeAuthorizedOperations(true);
        Set<AclOperation> allowed = Answers.await(
                        Answers.to(
                                topic.name(),
                                admin().describeTopics(List.of(topic.name()), options)
                                        .topicNameValues()),
                        LIMIT)
                .authorizedOperations();
        if (allowed != null && !allowed.isEmpty() && !allowed.contains(AclOperation.WRITE)) {
            throw new TopicAuthorizationException(Set.of(topic.name()));
        }
    }

    /** What keeps the brokers' transaction log from working; empty if nothing does or it cannot be seen. */
    Optional<String> transactionLogComplaint() {
        try {
            return new TransactionLog(admin(), BRIEFLY).complaint();
        } catch (KafkaException notToBeAsked) {
            return Optional.empty();
        }
    }

    /** The groups of other registries. */
    RegistryGroups groups(KafkaConfig config) {
        return new RegistryGroups(config, admin());
    }

    /**
     * The id of the cluster.
     *
     * @throws KafkaException when it cannot be learned
     */
    String clusterId() {
        return Answers.await(admin().describeCluster().clusterId(), LIMIT);
    }

    /**
     * The connection itself, for questions that nobody else asks; this closes it.
     *
     * @throws RegistryException.Unavailable when it is closed
     */
    Admin admin() {
        lock.lock();
        try {
            if (closed) {
                throw RegistryException.storeFailed("The log is closed. Nothing was written.", null);
            }
            if (admin == null) {
                admin = clients.admin();
            }
            return admin;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            if (admin != null) {
                admin.close(BRIEFLY);
                admin = null;
            }
        } finally {
            lock.unlock();
        }
    }
}
