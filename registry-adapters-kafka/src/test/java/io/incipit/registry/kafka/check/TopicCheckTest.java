// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicCheckTest {

    private static final KafkaTools TOOLS = KafkaTools.of("broker:9092", "_schemas", Map.of());
    private static final Map<String, String> GOOD = Map.of("cleanup.policy", "compact", "min.insync.replicas", "2");

    /** A topic with that many replicas, of which so many are in sync, on that many brokers. */
    private static TopicAsItIs topic(int replicas, int inSync, int brokers, Map<String, String> settings) {
        List<Integer> ids = List.of(1, 2, 3, 4, 5);
        return new TopicAsItIs(
                1,
                ids.subList(0, replicas),
                ids.subList(0, inSync),
                inSync > 0,
                ids.subList(0, brokers),
                settings,
                List.of());
    }

    private static TopicAsItIs with(String setting, String value) {
        Map<String, String> settings = new HashMap<>(GOOD);
        settings.put(setting, value);
        return topic(3, 3, 3, settings);
    }

    private static List<Symptom> symptoms(TopicAsItIs topic) {
        return TopicCheck.all().stream()
                .flatMap(check -> check.symptom(topic, TOOLS).stream())
                .toList();
    }

    @Test
    void symptoms_healthyTopic_areNone() {
        List<Symptom> symptoms = symptoms(topic(3, 3, 3, GOOD));

        assertThat(symptoms).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cleanup.policy, 'compact,delete', ERROR, topic-cleanup-policy, --add-config cleanup.policy=compact",
        "cleanup.policy, '', ERROR, topic-cleanup-policy, --add-config cleanup.policy=compact",
        "delete.retention.ms, 100, WARNING, topic-tombstone-retention, --delete-config delete.retention.ms",
        "min.insync.replicas, 1, WARNING, topic-min-isr-low, --add-config min.insync.replicas=2",
        "min.insync.replicas, 3, WARNING, topic-min-isr-high, --add-config min.insync.replicas=2",
        "min.insync.replicas, 4, ERROR, topic-min-isr, --add-config min.insync.replicas=2",
        "unclean.leader.election.enable, true, WARNING, topic-unclean-election, --add-config unclean.leader.election.enable=false",
        "max.message.bytes, 1000, WARNING, topic-message-size, --add-config max.message.bytes=1048588"
    })
    void symptoms_setting_isToldWithTheCommand(
            String setting, String value, Severity severity, String code, String change) {
        List<Symptom> symptoms = symptoms(with(setting, value));

        assertThat(symptoms).singleElement().satisfies(symptom -> {
            assertThat(symptom.code()).isEqualTo(code);
            assertThat(symptom.severity()).isEqualTo(severity);
            assertThat(symptom.remedy().commands())
                    .containsExactly("kafka-configs.sh --bootstrap-server broker:9092 --alter --entity-type topics "
                            + "--entity-name _schemas "
                            + change);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "3, 2, 3, 2, topic-out-of-sync, WARNING, kafka-topics.sh",
        "3, 1, 3, 2, topic-min-isr, ERROR, kafka-topics.sh",
        "1, 1, 1, 1, topic-replication, INFO, ''",
        "1, 1, 3, 1, topic-replication, WARNING, kafka-reassign-partitions.sh"
    })
    void symptoms_replicas_areToldWithTheTool(
            int replicas, int inSync, int brokers, String wanted, String code, Severity severity, String tool) {
        List<Symptom> symptoms = symptoms(topic(replicas, inSync, brokers, Map.of("min.insync.replicas", wanted)));

        assertThat(symptoms).singleElement().satisfies(symptom -> {
            assertThat(symptom.code()).isEqualTo(code);
            assertThat(symptom.severity()).isEqualTo(severity);
            assertThat(String.join("", symptom.remedy().commands())).startsWith(tool);
        });
    }

    @Test
    void symptoms_noLeader_areErrors() {
        List<Symptom> symptoms = symptoms(topic(3, 0, 3, GOOD));

        assertThat(symptoms).extracting(Symptom::code).containsExactlyInAnyOrder("topic-leader", "topic-min-isr");
    }

    @Test
    void symptom_onlyReplica_getsThoseOfOtherBrokers() {
        Optional<Symptom> symptom = new ReplicaCount().symptom(topic(1, 1, 5, Map.of()), TOOLS);

        assertThat(symptom.orElseThrow().remedy().commands())
                .singleElement()
                .asString()
                .contains("{\"topic\":\"_schemas\",\"partition\":0,\"replicas\":[1,2,3]}");
    }

    @Test
    void symptoms_twoPartitionsAndMissingRights_areErrors() {
        TopicAsItIs topic = new TopicAsItIs(
                2, List.of(1, 2, 3), List.of(1, 2, 3), true, List.of(1, 2, 3), Map.of(), List.of("WRITE"));

        List<Symptom> symptoms = symptoms(topic);

        assertThat(symptoms).extracting(Symptom::code).contains("topic-partitions", "topic-acl");
        assertThat(symptoms.get(0).remedy().commands())
                .containsExactly("kafka-acls.sh --bootstrap-server broker:9092 --add --allow-principal User:<registry> "
                        + "--operation Read --operation Write --operation Describe --operation DescribeConfigs "
                        + "--operation Create --topic _schemas");
    }
}
