// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Remedy;
import io.incipit.registry.domain.spi.Examination;
import io.incipit.registry.kafka.record.EventCodec;
import io.incipit.registry.kafka.record.UnreadableRecord;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Bytes;

/** Finds keys that stand in another spelling than ours, and those that a tombstone in ours does not take away. */
final class KeySpellings implements Examination {

    private final LogSurvey survey;
    private final EventCodec codec;

    @Inject
    KeySpellings(LogSurvey survey, EventCodec codec) {
        this.survey = survey;
        this.codec = codec;
    }

    @Override
    public String subject() {
        return "keys";
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
        LegacyKeys keys = new LegacyKeys();
        records.forEach(record -> hear(record, keys));
        List<Symptom> symptoms = new ArrayList<>();
        List<Bytes> abandoned = keys.abandoned();
        if (!abandoned.isEmpty()) {
            symptoms.add(coming(abandoned));
        }
        List<Bytes> standing = keys.all();
        if (!standing.isEmpty()) {
            symptoms.add(deviating(standing));
        }
        return symptoms;
    }

    private void hear(ConsumerRecord<byte[], byte[]> record, LegacyKeys keys) {
        if (record.key() != null) {
            try {
                Bytes spelled = Bytes.wrap(record.key());
                keys.heard(spelled, codec.ownSpelling(spelled), record.value() != null);
            } catch (UnreadableRecord notAKey) {
                // Told of by the examination of unreadable records.
                return;
            }
        }
    }

    private static Symptom coming(List<Bytes> abandoned) {
        return Symptom.warning(
                "key-not-deleted",
                "%d key(s) were deleted in one spelling and stand in another, such as %s"
                        .formatted(abandoned.size(), text(abandoned.get(0))),
                "Compaction takes two spellings for two keys: what was deleted comes back with the next restart after it",
                Remedy.of(
                        "Restart the node that holds the right to write, and write something: each tenure begins with "
                                + "tombstones in those spellings"));
    }

    private static Symptom deviating(List<Bytes> standing) {
        return Symptom.info(
                "key-spelling",
                "%d key(s) stand in another spelling than this registry's, such as %s"
                        .formatted(standing.size(), text(standing.get(0))),
                "Other registries wrote them; a deletion writes a tombstone for each spelling",
                Remedy.of("Nothing needs to be done"));
    }

    private static String text(Bytes key) {
        return new String(key.get(), UTF_8);
    }
}
