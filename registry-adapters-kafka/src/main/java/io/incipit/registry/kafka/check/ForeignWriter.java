// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.check;

import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Remedy;
import java.time.Instant;
import java.util.Optional;

/** Finds a producer beside the holders of the right to write; only one that is idempotent is remembered by brokers. */
final class ForeignWriter implements ProducerCheck {

    @Override
    public Optional<Symptom> symptom(SeenProducer producer, View view) {
        // An id of ours that the brokers have forgotten meanwhile has ended transactions, too.
        boolean maybeOurs = producer.is(view.holder())
                || (producer.transactionalId().isEmpty()
                        && producer.coordinatorEpoch().isPresent());
        return maybeOurs
                ? Optional.empty()
                : Optional.of(Symptom.warning(
                        "foreign-writer",
                        "Topic %s was written by %s, last at %s, which is no node of Incipit"
                                .formatted(
                                        view.tools().topic(), producer.name(), Instant.ofEpochMilli(producer.lastMs())),
                        "A writer that takes no heed of the right to write can give one id to two schemas",
                        Remedy.of(
                                "Find that program and stop it, or take its right to write the topic. Brokers forget a "
                                        + "producer a day after it wrote last",
                                view.tools().describeProducers())));
    }
}
