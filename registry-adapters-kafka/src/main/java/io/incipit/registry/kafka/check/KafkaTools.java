// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.check;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands of a Kafka distribution, as they are typed for one topic. Immutable.
 *
 * @param login ends each command where brokers want to know who asks; empty otherwise
 * @param principal who the registry is to the brokers
 */
public record KafkaTools(String bootstrapServers, String topic, String login, String principal) {

    private static final Pattern USER = Pattern.compile("\\busername\\s*=\\s*\"([^\"]+)\"");

    /**
     * The tools as somebody uses them who logs in as the registry does.
     *
     * @param clientProperties those of its own clients
     */
    public static KafkaTools of(String bootstrapServers, String topic, Map<String, String> clientProperties) {
        boolean plain = clientProperties
                .getOrDefault("security.protocol", "PLAINTEXT")
                .strip()
                .equalsIgnoreCase("PLAINTEXT");
        Matcher user = USER.matcher(clientProperties.getOrDefault("sasl.jaas.config", ""));
        return new KafkaTools(
                bootstrapServers,
                topic,
                plain ? "" : " --command-config client.properties",
                user.find() ? "User:" + user.group(1) : "User:<registry>");
    }

    /** The same tools for another topic. */
    KafkaTools withTopic(String other) {
        return new KafkaTools(bootstrapServers, other, login, principal);
    }

    String setTopic(String setting) {
        return tool(
                "kafka-configs.sh", "--alter --entity-type topics --entity-name " + topic + " --add-config " + setting);
    }

    String unsetTopic(String setting) {
        return tool(
                "kafka-configs.sh",
                "--alter --entity-type topics --entity-name " + topic + " --delete-config " + setting);
    }

    public String describeTopic(String name) {
        return tool("kafka-topics.sh", "--describe --topic " + name);
    }

    public String createTopic(int replicas) {
        return tool(
                "kafka-topics.sh",
                "--create --topic %s --partitions 1 --replication-factor %s --config cleanup.policy=compact"
                        .formatted(topic, replicas));
    }

    /** @param plan JSON in the form that the tool reads */
    String reassign(String plan) {
        return tool("kafka-reassign-partitions.sh", "--execute --reassignment-json-file <(echo '" + plan + "')");
    }

    String electLeader() {
        return tool("kafka-leader-election.sh", "--election-type unclean --topic " + topic + " --partition 0");
    }

    public String grantTopic() {
        return grant("--operation Read --operation Write --operation Describe --operation DescribeConfigs "
                + "--operation Create --topic " + topic);
    }

    public String grantTransactionalIds(String prefix) {
        return grant("--operation Write --operation Describe --transactional-id " + prefix
                + " --resource-pattern-type prefixed");
    }

    private String grant(String rights) {
        return tool("kafka-acls.sh", "--add --allow-principal " + principal + " " + rights);
    }

    public String printTopic() {
        String consumerLogin = login.isEmpty() ? "" : " --consumer.config client.properties";
        return "kafka-console-consumer.sh --bootstrap-server " + bootstrapServers + consumerLogin + " --topic " + topic
                + " --from-beginning --timeout-ms 5000 --formatter-property print.key=true"
                + " --formatter-property print.offset=true";
    }

    String describeProducers() {
        return transactions("describe-producers --topic " + topic + " --partition 0");
    }

    String transactions(String question) {
        // This tool takes its options before the question.
        return "kafka-transactions.sh --bootstrap-server " + bootstrapServers + login + " " + question;
    }

    private String tool(String name, String what) {
        return name + " --bootstrap-server " + bootstrapServers + login + " " + what;
    }
}
