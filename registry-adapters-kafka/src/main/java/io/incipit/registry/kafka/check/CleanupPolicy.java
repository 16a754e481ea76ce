// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.check;

import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Remedy;
import java.util.Optional;
import org.apache.kafka.common.config.TopicConfig;

/** The topic must be compacted, and nothing else. */
final class CleanupPolicy implements TopicCheck {

    @Override
    public Optional<Symptom> symptom(TopicAsItIs topic, KafkaTools tools) {
        return topic.setting(TopicConfig.CLEANUP_POLICY_CONFIG)
                .filter(policy -> !policy.equals(TopicConfig.CLEANUP_POLICY_COMPACT))
                .map(policy -> Symptom.error(
                        "topic-cleanup-policy",
                        "Topic %s has cleanup.policy=%s".formatted(tools.topic(), policy),
                        policy.contains(TopicConfig.CLEANUP_POLICY_DELETE) ? loss(topic) : "It only ever grows",
                        Remedy.of("Set it", tools.setTopic("cleanup.policy=compact"))));
    }

    private static String loss(TopicAsItIs topic) {
        return "Schemas are deleted when they get old (retention.ms=%s, retention.bytes=%s); a registry that examines its topic does not start"
                .formatted(
                        topic.setting(TopicConfig.RETENTION_MS_CONFIG).orElse("unknown"),
                        topic.setting(TopicConfig.RETENTION_BYTES_CONFIG).orElse("unknown"));
    }
}
