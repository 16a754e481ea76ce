// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectNameStrategyTest {

    static final String FOREIGN = "io.confluent.kafka.serializers.subject.";
    static final String OURS = "io.incipit.registry.serde.subject.";

    @ParameterizedTest
    @CsvSource({
        "TopicNameStrategy, t-value",
        "AssociatedNameStrategy, t-value",
        "RecordNameStrategy, a.R",
        "TopicRecordNameStrategy, t-a.R"
    })
    void named_knownNames_giveSubject(String name, String subject) {
        assertThat(SubjectNameStrategies.named("s", Map.of("s", name)).subjectName("t", false, "a.R"))
                .isEqualTo(subject);
        assertThat(SubjectNameStrategies.named("s", Map.of("s", FOREIGN + name)).subjectName("t", false, "a.R"))
                .isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource({"TopicNameStrategy, t-key", "RecordNameStrategy, a.R", "TopicRecordNameStrategy, t-a.R"})
    void named_ourClasses_giveSubjectOfKeys(String name, String subject) throws ClassNotFoundException {
        assertThat(SubjectNameStrategies.named("s", Map.of("s", OURS + name)).subjectName("t", true, "a.R"))
                .isEqualTo(subject);
        assertThat(SubjectNameStrategies.named("s", Map.of("s", Class.forName(OURS + name)))
                        .subjectName("t", true, "a.R"))
                .isEqualTo(subject);
    }

    @Test
    void named_classOfTheApplication_isUsed() {
        SubjectNameStrategy strategy = SubjectNameStrategies.named("s", Map.of("s", Upper.class.getName()));

        assertThat(strategy.subjectName("t", false, null)).isEqualTo("T");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RecordNameStrategy", "TopicRecordNameStrategy"})
    void subjectName_noRecord_saysWhatToSet(String name) {
        SubjectNameStrategy strategy = SubjectNameStrategies.named("s", Map.of("s", name));

        assertThatThrownBy(() -> strategy.subjectName("t", false, null))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("value.subject.name.strategy");
    }

    @Test
    void subjectName_noTopic_isNull() {
        assertThat(new TopicNameStrategy().subjectName(null, false, "a.R")).isNull();
        assertThat(new TopicRecordNameStrategy().subjectName(null, false, "a.R"))
                .isNull();
    }

    /** The topic, loudly. */
    public static final class Upper implements SubjectNameStrategy {

        @Override
        public @Nullable String subjectName(@Nullable String topic, boolean isKey, @Nullable String recordName) {
            return topic == null ? null : topic.toUpperCase(Locale.ROOT);
        }
    }
}
