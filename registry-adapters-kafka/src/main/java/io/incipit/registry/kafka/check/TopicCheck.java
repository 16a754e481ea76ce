// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.check;

import io.incipit.registry.domain.model.Symptom;
import java.util.List;
import java.util.Optional;

/** Looks at one trait of the schemas topic. Stateless. */
@FunctionalInterface
public interface TopicCheck {

    /** What is wrong with it, and what mends that; empty if nothing is. */
    Optional<Symptom> symptom(TopicAsItIs topic, KafkaTools tools);

    /** All that there are. */
    static List<TopicCheck> all() {
        return List.of(
                new TopicRights(),
                new PartitionCount(),
                new CleanupPolicy(),
                new TombstoneRetention(),
                new Leadership(),
                new ReplicaCount(),
                new ReplicasInSync(),
                new UncleanElections(),
                new MessageSize());
    }
}
