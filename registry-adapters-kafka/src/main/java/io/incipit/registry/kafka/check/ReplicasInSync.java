// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.check;

import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Remedy;
import java.util.Optional;
import org.apache.kafka.common.config.TopicConfig;

/** How many replicas must have a write before it is acknowledged, and how many can. */
final class ReplicasInSync implements TopicCheck {

    private static final String SETTING = TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG;

    @Override
    public Optional<Symptom> symptom(TopicAsItIs topic, KafkaTools tools) {
        int replicas = topic.replicas().size();
        int inSync = topic.inSync().size();
        long wanted = topic.number(SETTING).orElse(1);
        String found = "Topic %s has %d replica(s), %d in sync, and %s=%d"
                .formatted(tools.topic(), replicas, inSync, SETTING, wanted);
        if (wanted > inSync) {
            return Optional.of(tooFew(found, wanted > replicas ? lower(replicas, tools) : waiting(tools)));
        }
        if (inSync < replicas) {
            return Optional.of(Symptom.warning(
                    "topic-out-of-sync",
                    found,
                    "A write stands on fewer brokers than it was meant to",
                    waiting(tools)));
        }
        if (replicas > 1 && wanted == replicas) {
            return Optional.of(Symptom.warning(
                    "topic-min-isr-high", found, "One broker away stops all writes", lower(replicas, tools)));
        }
        return replicas >= 3 && wanted == 1
                ? Optional.of(Symptom.warning(
                        "topic-min-isr-low",
                        found,
                        "A write may be acknowledged when one broker has it, and get lost with that broker",
                        Remedy.of("Want two", tools.setTopic(SETTING + "=2"))))
                : Optional.empty();
    }

    private static Symptom tooFew(String found, Remedy remedy) {
        return Symptom.error("topic-min-isr", found, "Every write fails until there are enough", remedy);
    }

    private static Remedy waiting(KafkaTools tools) {
        return Remedy.of(
                "Start the brokers that are missing, and see that they catch up", tools.describeTopic(tools.topic()));
    }

    private static Remedy lower(int replicas, KafkaTools tools) {
        return Remedy.of("Want fewer", tools.setTopic(SETTING + "=" + Math.max(1, replicas - 1)));
    }
}
