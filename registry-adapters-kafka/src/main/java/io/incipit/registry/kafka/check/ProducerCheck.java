// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.check;

import io.incipit.registry.domain.model.Symptom;
import java.util.List;
import java.util.Optional;

/** Looks at one producer that wrote the schemas topic. Stateless. */
@FunctionalInterface
public interface ProducerCheck {

    Optional<Symptom> symptom(SeenProducer producer, View view);

    /** All that there are. */
    static List<ProducerCheck> all() {
        return List.of(new OpenTransaction(), new ForeignWriter());
    }

    /**
     * From where the producers are looked at.
     *
     * @param holder the transactional id that is the right to write
     * @param nowMs milliseconds since 1970
     */
    record View(KafkaTools tools, String holder, long nowMs) {}
}
