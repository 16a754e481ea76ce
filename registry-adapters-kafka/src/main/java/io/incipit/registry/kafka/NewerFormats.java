// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Remedy;
import io.incipit.registry.domain.spi.Examination;
import io.incipit.registry.kafka.record.EventCodec;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Finds records that a newer version of this registry wrote. */
final class NewerFormats implements Examination {

    private final LogSurvey survey;
    private final EventCodec codec;

    @Inject
    NewerFormats(LogSurvey survey, EventCodec codec) {
        this.survey = survey;
        this.codec = codec;
    }

    @Override
    public String subject() {
        return "formats";
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
        List<String> newer = records.stream()
                .flatMap(record -> codec.unknownFormat(record.headers()).stream()
                        .map(format -> "offset %d in format %s".formatted(record.offset(), format)))
                .toList();
        return newer.isEmpty()
                ? List.of()
                : List.of(Symptom.error(
                        "newer-format",
                        "%d record(s) were written by a newer version of this registry, the first at %s"
                                .formatted(newer.size(), newer.get(0)),
                        "This version reads the log but refuses to write it: what it does not know it could undo",
                        Remedy.of("Update this node to the version of the newest one")));
    }
}
