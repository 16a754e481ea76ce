// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.check;

import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Remedy;
import java.util.Optional;

/** One broker must lead the partition. */
final class Leadership implements TopicCheck {

    @Override
    public Optional<Symptom> symptom(TopicAsItIs topic, KafkaTools tools) {
        return topic.led()
                ? Optional.empty()
                : Optional.of(Symptom.error(
                        "topic-leader",
                        "No broker leads topic %s; its replicas are on %s".formatted(tools.topic(), topic.replicas()),
                        "It can be neither read nor written",
                        Remedy.of(
                                "Start one of the brokers that were in sync. Only if none of them comes back, let another "
                                        + "one lead; what it lacks is lost",
                                tools.electLeader())));
    }
}
