// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.model.RegistryException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** What is said when Kafka does not let the registry do what it must: what was found, and what mends it. */
final class Refusals {

    private Refusals() {}

    /** @param what could not be done, as the beginning of a sentence */
    static RegistryException.Unavailable of(KafkaConfig config, String what, KafkaException cause) {
        return of(what, why(config, cause), cause);
    }

    static RegistryException.Unavailable of(String what, String why, KafkaException cause) {
        return RegistryException.storeFailed("%s: %s. Nothing was written.".formatted(what, why), cause);
    }

    /** Of a question that changes nothing. */
    static RegistryException.Unavailable ofQuestion(KafkaConfig config, String what, KafkaException cause) {
        return RegistryException.storeFailed("%s: %s".formatted(what, why(config, cause)), cause);
    }

    private static String why(KafkaConfig config, KafkaException cause) {
        if (cause instanceof TransactionalIdAuthorizationException) {
            return transactionalIdAcl(config);
        }
        if (cause instanceof TopicAuthorizationException) {
            return topicAcl(config);
        }
        if (cause instanceof ClusterAuthorizationException) {
            return "its Kafka user may not do this on the cluster. " + topicAcl(config);
        }
        if (cause instanceof AuthenticationException) {
            return "the brokers refuse the credentials in kafkastore.sasl.* and kafkastore.ssl.* (%s)"
                    .formatted(message(cause));
        }
        if (cause instanceof UnsupportedVersionException) {
            return "the brokers are too old, transactions need Kafka 2.5 or newer (%s)".formatted(message(cause));
        }
        if (cause instanceof UnknownTopicOrPartitionException) {
            return "topic %s is not there".formatted(config.topic().name());
        }
        if (cause instanceof InterruptException) {
            return "interrupted while waiting for the brokers";
        }
        if (cause instanceof TimeoutException) {
            return "the brokers at %s do not answer (%s)".formatted(servers(config), message(cause));
        }
        return message(cause);
    }

    /** Every id that this registry uses begins with the same prefix, so one grant serves all. */
    private static String transactionalIdAcl(KafkaConfig config) {
        return ("its Kafka user may not use transactional ids. Grant it with: kafka-acls --bootstrap-server %s --add "
                        + "--allow-principal User:<registry> --operation Write --operation Describe "
                        + "--transactional-id %s --resource-pattern-type prefixed")
                .formatted(servers(config), TransactionalIds.PREFIX);
    }

    static String topicAcl(KafkaConfig config) {
        return ("its Kafka user lacks rights to topic %2$s. Grant them with: kafka-acls --bootstrap-server %1$s --add "
                        + "--allow-principal User:<registry> --operation Read --operation Write --operation Describe "
                        + "--operation DescribeConfigs --operation Create --topic %2$s")
                .formatted(servers(config), config.topic().name());
    }

    static String groupAcl(KafkaConfig config) {
        return "kafka-acls --bootstrap-server %s --add --allow-principal User:<registry> --operation Describe --group %s"
                .formatted(servers(config), config.others().groupId());
    }

    private static String servers(KafkaConfig config) {
        return BootstrapServers.of(config.clientProperties()).property();
    }

    private static String message(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null && root.getMessage() == null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
