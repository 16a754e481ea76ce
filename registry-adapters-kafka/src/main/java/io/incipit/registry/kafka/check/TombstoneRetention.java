// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.check;

import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Remedy;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.config.TopicConfig;

/** Tombstones must outlast every reader's way through the topic. */
final class TombstoneRetention implements TopicCheck {

    private static final String SETTING = TopicConfig.DELETE_RETENTION_MS_CONFIG;
    private static final long LEAST_MS = Duration.ofHours(1).toMillis();

    @Override
    public Optional<Symptom> symptom(TopicAsItIs topic, KafkaTools tools) {
        return topic.number(SETTING).orElse(LEAST_MS) >= LEAST_MS
                ? Optional.empty()
                : Optional.of(Symptom.warning(
                        "topic-tombstone-retention",
                        "Topic %s has %s=%d"
                                .formatted(
                                        tools.topic(),
                                        SETTING,
                                        topic.number(SETTING).orElse(0)),
                        "A node that reads more slowly than that, or was cut off for longer, misses deletions",
                        Remedy.of("Go back to the default, a day", tools.unsetTopic(SETTING))));
    }
}
