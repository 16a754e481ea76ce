// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static java.util.stream.Collectors.joining;

import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Remedy;
import io.incipit.registry.domain.spi.Examination;
import io.incipit.registry.kafka.check.KafkaTools;
import io.incipit.registry.kafka.record.EventCodec;
import io.incipit.registry.kafka.record.UnreadableRecord;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Finds records that cannot be understood. */
final class UnreadableRecords implements Examination {

    private static final int SHOWN = 5;

    private final LogSurvey survey;
    private final EventCodec codec;
    private final KafkaTools tools;

    @Inject
    UnreadableRecords(LogSurvey survey, EventCodec codec, KafkaTools tools) {
        this.survey = survey;
        this.codec = codec;
        this.tools = tools;
    }

    @Override
    public String subject() {
        return "records";
    }

    @Override
    public Occasion occasion() {
        return Occasion.REQUEST;
    }

    @Override
    public List<Symptom> symptoms() {
        return symptoms(survey.records().committed());
    }

    List<Symptom> symptoms(List<ConsumerRecord<byte[], byte[]>> records) {
        List<String> unreadable = records.stream()
                .flatMap(record ->
                        complaint(record).stream().map(why -> "offset %d: %s".formatted(record.offset(), why)))
                .toList();
        if (unreadable.isEmpty()) {
            return List.of();
        }
        String more = unreadable.size() > SHOWN ? "; and %d more".formatted(unreadable.size() - SHOWN) : "";
        return List.of(Symptom.warning(
                "unreadable-records",
                "%d record(s) cannot be understood: %s%s"
                        .formatted(
                                unreadable.size(),
                                unreadable.stream().limit(SHOWN).collect(joining("; ")),
                                more),
                "They are passed over: what they say is missing from the answers",
                Remedy.of("Look at them; a tombstone under the same key takes one away", tools.printTopic())));
    }

    private Optional<String> complaint(ConsumerRecord<byte[], byte[]> record) {
        try {
            codec.decode(record);
            return Optional.empty();
        } catch (UnreadableRecord e) {
            return Optional.of(e.why());
        } catch (RuntimeException e) {
            return Optional.of("reading it failed: " + e);
        }
    }
}
