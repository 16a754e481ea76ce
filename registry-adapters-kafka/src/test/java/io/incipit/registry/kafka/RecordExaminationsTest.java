// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.kafka.check.KafkaTools;
import io.incipit.registry.kafka.record.EventCodec;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RecordExaminationsTest {

    private static final List<ConsumerRecord<byte[], byte[]>> GOOD = List.of(LogRecords.mode(4), LogRecords.mode(5));

    private final EventCodec codec = new EventCodec();
    private final KafkaConfig config = Configs.plain();
    private final SchemasTopic topic = new SchemasTopic(config);
    private final KafkaClients clients = new ConfiguredClients(config);
    private final LogSurvey survey = new LogSurvey(
            config, new LogInquiry(topic, clients, new FollowedTopic()), new LogSection(topic, clients), codec);
    private final UnreadableRecords unreadable =
            new UnreadableRecords(survey, codec, KafkaTools.of("b:1", Configs.TOPIC, Map.of()));
    private final NewerFormats formats = new NewerFormats(survey, codec);
    private final KeySpellings keys = new KeySpellings(survey, codec);

    @Test
    void symptoms_goodRecords_areNone() {
        assertThat(unreadable.symptoms(GOOD)).isEmpty();
        assertThat(formats.symptoms(GOOD)).isEmpty();
        assertThat(keys.symptoms(GOOD)).isEmpty();
    }

    @Test
    void unreadable_rubbish_isToldWithItsOffset() {
        List<Symptom> symptoms = unreadable.symptoms(List.of(LogRecords.mode(4), LogRecords.rubbish(6)));

        assertThat(symptoms).singleElement().satisfies(symptom -> {
            assertThat(symptom.code()).isEqualTo("unreadable-records");
            assertThat(symptom.found()).contains("1 record(s)", "offset 6: ");
        });
    }

    @Test
    void formats_newerOne_isToldWithItsOffset() {
        List<Symptom> symptoms =
                formats.symptoms(List.of(LogRecords.of(8, LogRecords.MODE_KEY, LogRecords.MODE_VALUE, "2")));

        assertThat(symptoms).singleElement().satisfies(symptom -> assertThat(symptom.found())
                .contains("offset 8 in format 2"));
    }

    @Test
    void keys_otherSpelling_isARemark() {
        List<Symptom> symptoms =
                keys.symptoms(List.of(LogRecords.of(1, LogRecords.OLD_MODE_KEY, LogRecords.MODE_VALUE)));

        assertThat(symptoms).extracting(Symptom::code).containsExactly("key-spelling");
    }

    @Test
    void keys_deletedInOurSpellingAlone_areWarnedOf() {
        List<Symptom> symptoms = keys.symptoms(List.of(
                LogRecords.of(1, LogRecords.OLD_MODE_KEY, LogRecords.MODE_VALUE),
                LogRecords.of(2, LogRecords.MODE_KEY, null)));

        assertThat(symptoms).extracting(Symptom::code).containsExactly("key-not-deleted", "key-spelling");
    }
}
