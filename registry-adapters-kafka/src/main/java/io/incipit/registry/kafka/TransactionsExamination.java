// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Remedy;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.domain.spi.Examination;
import io.incipit.registry.kafka.check.KafkaTools;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.Topic;

/**
 * Examines whether this node could write: the brokers' transaction log, a trial under an id of the node's own, and a
 * look at the id that is the right to write.
 */
final class TransactionsExamination implements Examination {

    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final KafkaConfig config;
    private final LogInquiry inquiry;
    private final EventLog log;
    private final KafkaTools tools;

    @Inject
    TransactionsExamination(KafkaConfig config, LogInquiry inquiry, EventLog log, KafkaTools tools) {
        this.config = config;
        this.inquiry = inquiry;
        this.log = log;
        this.tools = tools;
    }

    @Override
    public String subject() {
        return "transactions";
    }

    /** A start tries this anyway, and tells what came of it. */
    @Override
    public Occasion occasion() {
        return Occasion.REQUEST;
    }

    @Override
    public List<Symptom> symptoms() {
        Optional<Symptom> symptom = inquiry.transactionLogComplaint()
                .map(this::transactionLog)
                .or(this::otherRegistry)
                .or(this::probed)
                .or(this::holder);
        return symptom.stream().toList();
    }

    private Symptom transactionLog(String complaint) {
        return Symptom.error(
                "transaction-log",
                "Transactions do not work: " + complaint,
                "Without transactions this registry does not write",
                Remedy.of(
                        "As said; what there is of the log is shown by",
                        tools.describeTopic(Topic.TRANSACTION_STATE_TOPIC_NAME)));
    }

    /** What is known to have stopped may still be a member for a while. */
    private Optional<Symptom> otherRegistry() {
        if (config.others().stopped()) {
            return Optional.empty();
        }
        try {
            return inquiry.groups(config)
                    .found()
                    .map(found -> Symptom.error(
                            "other-registry",
                            found.replaceFirst("\\.$", ""),
                            "It takes no heed of the right to write: this node refuses writes as long as it is there",
                            Remedy.of(
                                    "Stop it. If it has stopped already, start one node so",
                                    "bin/incipit serve --takeover FILE")));
        } catch (KafkaException notToBeSeen) {
            // What cannot be seen does not keep a node from writing either.
            return Optional.empty();
        }
    }

    private Optional<Symptom> probed() {
        try {
            log.probe();
            return Optional.empty();
        } catch (RegistryException.Unavailable e) {
            return Optional.of(refused(e));
        }
    }

    private Symptom refused(RegistryException.Unavailable failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof UnknownTopicOrPartitionException) {
            throw failure;
        }
        if (cause instanceof TransactionalIdAuthorizationException) {
            return notGranted(TransactionalIds.probe(config));
        }
        String found = String.valueOf(failure.getMessage());
        String why = "This node could not write";
        return cause instanceof AuthenticationException
                ? Symptom.error("cannot-write", found, why, Remedy.of("Mend the credentials"))
                : Symptom.error(
                        "cannot-write",
                        found,
                        why,
                        Remedy.of("As said; if rights are missing", tools.grantTopic(), grant()));
    }

    /** The probe's id may be granted and this one not; it cannot be tried without taking the right from its holder. */
    private Optional<Symptom> holder() {
        String id = TransactionalIds.holder(config);
        try {
            Answers.await(inquiry.admin().describeTransactions(List.of(id)).description(id), LIMIT);
            return Optional.empty();
        } catch (TransactionalIdNotFoundException neverUsed) {
            return Optional.empty();
        } catch (TransactionalIdAuthorizationException e) {
            return Optional.of(notGranted(id));
        } catch (KafkaException e) {
            throw Refusals.ofQuestion(config, "Transactional id %s cannot be looked at".formatted(id), e);
        }
    }

    private Symptom notGranted(String id) {
        return Symptom.error(
                "transactional-id-acl",
                "The Kafka user may not use transactional id " + id,
                "The right to write is the newest use of such an id: without it this node refuses writes",
                Remedy.of("Grant it", grant()));
    }

    private String grant() {
        return tools.grantTransactionalIds(TransactionalIds.PREFIX);
    }
}
