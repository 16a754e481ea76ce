// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static java.util.stream.Collectors.toMap;

import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.spi.Examination;
import io.incipit.registry.kafka.check.KafkaTools;
import io.incipit.registry.kafka.check.ProducerCheck;
import io.incipit.registry.kafka.check.SeenProducer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.KafkaException;

/** Examines who wrote the schemas topic, by the brokers' memory. */
final class ProducersExamination implements Examination {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final KafkaConfig config;
    private final LogInquiry inquiry;
    private final SchemasTopic topic;
    private final KafkaTools tools;

    @Inject
    ProducersExamination(KafkaConfig config, LogInquiry inquiry, SchemasTopic topic, KafkaTools tools) {
        this.config = config;
        this.inquiry = inquiry;
        this.topic = topic;
        this.tools = tools;
    }

    @Override
    public String subject() {
        return "producers";
    }

    @Override
    public Occasion occasion() {
        return Occasion.START;
    }

    @Override
    public List<Symptom> symptoms() {
        try {
            ProducerCheck.View view =
                    new ProducerCheck.View(tools, TransactionalIds.holder(config), System.currentTimeMillis());
            List<SeenProducer> seen = seen(inquiry.admin());
            return ProducerCheck.all().stream()
                    .flatMap(check -> seen.stream().flatMap(producer -> check.symptom(producer, view).stream()))
                    .toList();
        } catch (KafkaException e) {
            throw Refusals.ofQuestion(config, "The producers of topic %s cannot be listed".formatted(tools.topic()), e);
        }
    }

    private List<SeenProducer> seen(Admin admin) {
        Deadline deadline = Deadline.in(LIMIT);
        List<ProducerState> states = Answers.await(
                        admin.describeProducers(List.of(topic.partition())).partitionResult(topic.partition()),
                        deadline.left())
                .activeProducers();
        if (states.isEmpty()) {
            return List.of();
        }
        Map<Long, String> names = names(admin, states, deadline);
        return states.stream().map(state -> seen(state, names)).toList();
    }

    private static Map<Long, String> names(Admin admin, List<ProducerState> states, Deadline deadline) {
        ListTransactionsOptions asked = new ListTransactionsOptions()
                .filterProducerIds(
                        states.stream().map(ProducerState::producerId).toList());
        Collection<TransactionListing> listed =
                Answers.await(admin.listTransactions(asked).all(), deadline.left());
        return listed.stream()
                .collect(
                        toMap(TransactionListing::producerId, TransactionListing::transactionalId, (one, same) -> one));
    }

    private static SeenProducer seen(ProducerState state, Map<Long, String> names) {
        return new SeenProducer(
                state.producerId(),
                state.producerEpoch(),
                Optional.ofNullable(names.get(state.producerId())),
                state.coordinatorEpoch(),
                state.currentTransactionStartOffset(),
                state.lastTimestamp());
    }
}
