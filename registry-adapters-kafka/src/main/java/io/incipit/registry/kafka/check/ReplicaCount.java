// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.check;

import static java.util.stream.Collectors.joining;

import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Remedy;
import io.incipit.registry.domain.model.Symptom.Severity;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the only copy of the truth has copies. */
final class ReplicaCount implements TopicCheck {

    private static final String CODE = "topic-replication";
    private static final int ENOUGH = 3;

    @Override
    public Optional<Symptom> symptom(TopicAsItIs topic, KafkaTools tools) {
        int replicas = topic.replicas().size();
        if (replicas >= ENOUGH) {
            return Optional.empty();
        }
        boolean canHaveMore = replicas < topic.brokers().size();
        return Optional.of(new Symptom(
                CODE,
                canHaveMore ? Severity.WARNING : Severity.INFO,
                "Topic %s has %d replica(s) on %d broker(s)"
                        .formatted(tools.topic(), replicas, topic.brokers().size()),
                "With %d of them lost every schema is lost; state is kept nowhere else".formatted(replicas),
                canHaveMore ? Remedy.of("Add replicas", spread(topic, tools)) : moreBrokers()));
    }

    private static Remedy moreBrokers() {
        return Remedy.of("Back the topic up, or add brokers and then replicas");
    }

    private static String spread(TopicAsItIs topic, KafkaTools tools) {
        String brokers = Stream.concat(topic.replicas().stream(), topic.brokers().stream())
                .distinct()
                .limit(ENOUGH)
                .map(String::valueOf)
                .collect(joining(","));
        return tools.reassign("{\"version\":1,\"partitions\":[{\"topic\":\"%s\",\"partition\":0,\"replicas\":[%s]}]}"
                .formatted(tools.topic(), brokers));
    }
}
