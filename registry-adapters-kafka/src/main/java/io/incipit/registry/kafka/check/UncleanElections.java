// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.check;

import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Remedy;
import java.util.Optional;
import org.apache.kafka.common.config.TopicConfig;

/** Whether a broker that lacks records may come to lead. */
final class UncleanElections implements TopicCheck {

    private static final String SETTING = TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG;

    @Override
    public Optional<Symptom> symptom(TopicAsItIs topic, KafkaTools tools) {
        return topic.setting(SETTING)
                .filter(Boolean::parseBoolean)
                .map(enabled -> Symptom.warning(
                        "topic-unclean-election",
                        "Topic %s has %s=true".formatted(tools.topic(), SETTING),
                        "A broker that lacks the last writes may come to lead: acknowledged schemas are gone, and their "
                                + "ids are given to others",
                        Remedy.of("Forbid it", tools.setTopic(SETTING + "=false"))));
    }
}
