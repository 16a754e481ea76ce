// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.check;

import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Remedy;
import java.util.Optional;

/** Whether the registry's Kafka user may do with the topic what it must. */
final class TopicRights implements TopicCheck {

    @Override
    public Optional<Symptom> symptom(TopicAsItIs topic, KafkaTools tools) {
        return topic.missingRights().isEmpty()
                ? Optional.empty()
                : Optional.of(Symptom.error(
                        "topic-acl",
                        "The Kafka user may not do this with topic %s: %s"
                                .formatted(tools.topic(), String.join(", ", topic.missingRights())),
                        "Without them the registry does not start, or refuses writes",
                        Remedy.of("Grant them", tools.grantTopic())));
    }
}
