// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.check;

import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Remedy;
import java.util.Optional;
import org.apache.kafka.common.config.TopicConfig;

/** How large a schema may be. */
final class MessageSize implements TopicCheck {

    private static final String SETTING = TopicConfig.MAX_MESSAGE_BYTES_CONFIG;

    /** Kafka's default, which other registries get along with. */
    private static final long USUAL = 1_048_588;

    @Override
    public Optional<Symptom> symptom(TopicAsItIs topic, KafkaTools tools) {
        long size = topic.number(SETTING).orElse(USUAL);
        return size >= USUAL
                ? Optional.empty()
                : Optional.of(Symptom.warning(
                        "topic-message-size",
                        "Topic %s has %s=%d, less than Kafka's default of %d"
                                .formatted(tools.topic(), SETTING, size, USUAL),
                        "Larger schemas are refused, and larger ones that are there can be neither deleted softly nor "
                                + "repaired",
                        Remedy.of("Raise it", tools.setTopic(SETTING + "=" + USUAL))));
    }
}
