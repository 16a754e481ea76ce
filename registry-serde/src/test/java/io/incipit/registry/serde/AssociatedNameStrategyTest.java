// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.client.FakeRegistry;
import io.incipit.registry.serde.client.InMemoryRegistry;
import io.incipit.registry.serde.subject.AssociatedNameStrategy;
import io.incipit.registry.serde.subject.SubjectNameStrategy;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssociatedNameStrategyTest {

    static final String ASSOCIATIONS = "GET /associations/resources/-/t?resourceType=topic&associationType=value";

    final InMemoryRegistry registry = new InMemoryRegistry();

    @Test
    void subjectName_oneAssociation_isItsSubject() {
        registry.associate("t", "orders");

        write(Map.of(), 5);

        assertThat(registry.calls()).containsExactly("associations - t value", "register orders");
    }

    @ParameterizedTest
    @CsvSource({"TOPIC, t-value", "record, a.R", "TOPIC_RECORD, t-a.R"})
    void subjectName_noAssociation_isThatOfTheFallback(String fallback, String subject) {
        write(Map.of("subject.name.strategy.fallback.type", fallback), AvroSerializerTest.OLD_RECORD);

        assertThat(registry.calls()).containsExactly("associations - t value", "register " + subject);
    }

    @Test
    void subjectName_noAssociationAndNoFallback_saysWhatToDo() {
        assertThatThrownBy(() -> write(Map.of("subject.name.strategy.fallback.type", "NONE"), 5))
                .isInstanceOf(SerializationException.class)
                .hasMessageContainingAll("values of topic t", "POST /associations");
    }

    @Test
    void subjectName_severalAssociations_areRefused() {
        registry.associate("t", "orders");
        registry.associate("t", "bills");

        assertThatThrownBy(() -> write(Map.of(), 5))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("orders, bills");
    }

    @Test
    void subjectName_askedOnce_isRememberedAsLongAsToldTo() {
        try (AvroSerializer kept = serializer(Map.of());
                AvroSerializer forgotten = serializer(Map.of("subject.name.strategy.cache.expiry.secs", 0))) {
            kept.serialize("t", 5);
            kept.serialize("t", "x");
            assertThat(registry.calls()).containsOnlyOnce("associations - t value");

            registry.calls().clear();
            forgotten.serialize("t", 5);
            forgotten.serialize("t", "x");
            assertThat(registry.calls())
                    .filteredOn("associations - t value"::equals)
                    .hasSize(2);
        }
    }

    @Test
    void subjectName_clusterGiven_asksForItsTopics() {
        write(Map.of("subject.name.strategy.kafka.cluster.id", "lkc-1"), 5);

        assertThat(registry.calls()).contains("associations lkc-1 t value");
    }

    @Test
    void subjectName_registryWithoutAssociations_fallsBack() {
        try (FakeRegistry server = FakeRegistry.start();
                AvroSerializer serializer = configured(server)) {
            server.answer(ASSOCIATIONS, 404, "{\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}");
            server.answer("POST /subjects/t-value/versions?normalize=false", 200, "{\"id\":3}");

            assertThat(serializer.serialize("t", 5)).asHexString().isEqualTo("00000000030A");
        }
    }

    @Test
    void subjectName_registryFails_isAFailure() {
        try (FakeRegistry server = FakeRegistry.start();
                AvroSerializer serializer = configured(server)) {
            server.answer(ASSOCIATIONS, 500, "{\"error_code\":50001,\"message\":\"No\"}");

            assertThatThrownBy(() -> serializer.serialize("t", 5)).isInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void subjectName_registryFailsReaders_isAFailureAfterOneQuestion() {
        try (FakeRegistry server = FakeRegistry.start();
                AvroDeserializer deserializer = new AvroDeserializer()) {
            deserializer.configure(settings(server), false);
            server.answer(ASSOCIATIONS, 500, "{\"error_code\":50001,\"message\":\"No\"}");

            assertThatThrownBy(() -> deserializer.deserialize("t", OutageTest.FIVE))
                    .isInstanceOf(TimeoutException.class)
                    .hasMessageContainingAll("topic t", "id 7", server.url());

            assertThat(server.count(ASSOCIATIONS)).isOne();
        }
    }

    @Test
    void subjectName_strategyFailsReaders_isAFailureOfTheMessage() {
        SubjectNameStrategy broken = (topic, isKey, recordName) -> {
            throw new IllegalStateException("No");
        };
        Map<String, ?> settings = Map.of("value.subject.name.strategy", broken);

        try (AvroDeserializer deserializer = new AvroDeserializer(registry, settings, false)) {
            assertThatThrownBy(() -> deserializer.deserialize("t", OutageTest.FIVE))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("topic t");
        }
    }

    @Test
    void configure_unknownFallback_saysWhatIsAllowed() {
        assertThatThrownBy(() -> serializer(Map.of("subject.name.strategy.fallback.type", "ANY")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("TOPIC_RECORD");
    }

    @Test
    void configure_strategyAsAClass_readsItsSettings() {
        Map<String, ?> settings = Map.of(
                "value.subject.name.strategy",
                AssociatedNameStrategy.class,
                "subject.name.strategy.fallback.type",
                "NONE");

        try (AvroSerializer serializer = new AvroSerializer(registry, settings, false)) {
            assertThatThrownBy(() -> serializer.serialize("t", 5))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("fallback.type is NONE");
        }
    }

    private void write(Map<String, ?> settings, Object datum) {
        try (AvroSerializer serializer = serializer(settings)) {
            serializer.serialize("t", datum);
        }
    }

    private AvroSerializer serializer(Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("value.subject.name.strategy", "AssociatedNameStrategy");
        return new AvroSerializer(registry, all, false);
    }

    private static AvroSerializer configured(FakeRegistry server) {
        AvroSerializer serializer = new AvroSerializer();
        serializer.configure(settings(server), false);
        return serializer;
    }

    private static Map<String, ?> settings(FakeRegistry server) {
        return Map.of(
                "schema.registry.url",
                server.url(),
                "value.subject.name.strategy",
                AssociatedNameStrategy.class,
                "max.retries",
                0);
    }
}
