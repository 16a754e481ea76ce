// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.check;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A producer that the brokers remember from the schemas topic.
 *
 * @param transactionalId empty for one without transactions, and for one that may not be asked about
 * @param coordinatorEpoch there for one that has ended a transaction
 * @param openFrom the offset at which its open transaction began
 * @param lastMs when it wrote last, in milliseconds since 1970
 */
public record SeenProducer(
        long id,
        int epoch,
        Optional<String> transactionalId,
        OptionalInt coordinatorEpoch,
        OptionalLong openFrom,
        long lastMs) {

    boolean is(String transactional) {
        return transactionalId.filter(transactional::equals).isPresent();
    }

    /** As an operator knows it. */
    String name() {
        return transactionalId.map(name -> "transactional id " + name).orElse("a producer without a known name")
                + " (producer id %d, epoch %d)".formatted(id, epoch);
    }
}
