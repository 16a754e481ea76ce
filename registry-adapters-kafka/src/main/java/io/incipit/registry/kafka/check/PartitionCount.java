// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.check;

import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Remedy;
import java.util.Optional;

/** The topic must be one partition, so that its records have one order. */
final class PartitionCount implements TopicCheck {

    @Override
    public Optional<Symptom> symptom(TopicAsItIs topic, KafkaTools tools) {
        return topic.partitions() == 1
                ? Optional.empty()
                : Optional.of(Symptom.error(
                        "topic-partitions",
                        "Topic %s has %d partitions".formatted(tools.topic(), topic.partitions()),
                        "Its records need one order, which only one partition gives; a registry that examines its topic does not start",
                        Remedy.of(
                                "Partitions cannot be taken away. Create a topic of another name, copy the records of "
                                        + "partition 0 into it, and name it in kafkastore.topic",
                                tools.withTopic(tools.topic() + "-1p")
                                        .createTopic(topic.replicas().size()))));
    }
}
