// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.check;

import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Remedy;
import io.incipit.registry.domain.model.Symptom.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds a transaction that is open and hides what was committed after it began. */
final class OpenTransaction implements ProducerCheck {

    /** After so long the brokers end a transaction of ours. */
    private static final long LONG_MS = 10_000;

    @Override
    public Optional<Symptom> symptom(SeenProducer producer, View view) {
        boolean overdue = view.nowMs() - producer.lastMs() > LONG_MS;
        return producer.openFrom().isEmpty() || (producer.is(view.holder()) && !overdue)
                ? Optional.empty()
                : Optional.of(new Symptom(
                        "open-transaction",
                        overdue ? Severity.ERROR : Severity.WARNING,
                        "A transaction of %s is open on topic %s since offset %d"
                                .formatted(
                                        producer.name(),
                                        view.tools().topic(),
                                        producer.openFrom().getAsLong()),
                        "What is committed after that offset is hidden from every node: they fall behind, and writes are "
                                + "refused",
                        new Remedy(
                                "Stop that program. If the transaction does not end with its time-out, end it",
                                commands(producer, view.tools()))));
    }

    private static List<String> commands(SeenProducer producer, KafkaTools tools) {
        List<String> commands = new ArrayList<>();
        producer.transactionalId()
                .ifPresent(id -> commands.add(tools.transactions("describe --transactional-id " + id)));
        commands.add(tools.transactions(
                "abort --topic %s --partition 0 --producer-id %s --producer-epoch %s --coordinator-epoch %s"
                        .formatted(
                                tools.topic(),
                                producer.id(),
                                producer.epoch(),
                                producer.coordinatorEpoch().orElse(0))));
        return commands;
    }
}
