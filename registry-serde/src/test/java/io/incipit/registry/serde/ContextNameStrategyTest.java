// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.client.InMemoryRegistry;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaReference;
import io.incipit.registry.serde.subject.ContextNameStrategy;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.common.Configurable;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextNameStrategyTest {

    final InMemoryRegistry registry = new InMemoryRegistry();

    @ParameterizedTest
    @CsvSource({"blue, :.blue:t-value", ".blue, :.blue:t-value", "., t-value", "'', t-value"})
    void subject_ofATopicInAContext_beginsWithIt(String context, String subject) {
        write(Map.of("context", context));

        assertThat(registry.calls()).containsExactly("register " + subject);
    }

    @Test
    void subject_recordNameStrategy_isReadByTheContextAlone() {
        Map<String, Object> settings = Map.of("context", "blue", "value.subject.name.strategy", "RecordNameStrategy");
        registry.put("other", 1, UUID.randomUUID(), SchemaDefinition.avro(AvroSerializerTest.OLD.toString()));

        try (AvroDeserializer deserializer = new AvroDeserializer(registry, inContext(settings), false)) {
            deserializer.deserialize("t", HexFormat.of().parseHex("0000000001027802"));
        }

        assertThat(registry.calls()).containsExactly("id 1 :.blue:");
    }

    @Test
    void reference_withoutContext_isLookedForInThatOfItsReferrer() {
        registry.put(":.blue:leaf", 1, UUID.randomUUID(), SchemaDefinition.avro(record("Leaf", "int")));
        SchemaDefinition root =
                new SchemaDefinition("AVRO", record("Root", "Leaf"), List.of(new SchemaReference("Leaf", "leaf", 1)));
        registry.put(":.blue:t-value", 2, UUID.randomUUID(), root);

        try (AvroDeserializer deserializer =
                new AvroDeserializer(registry, inContext(Map.of("context", "blue")), false)) {
            assertThat(deserializer.deserialize("t", HexFormat.of().parseHex("000000000204")))
                    .hasToString("{\"f\": {\"f\": 2}}");
        }
    }

    @Test
    void configure_nameOfTheStrategyThatGivesNone_isTheDefaultContext() {
        try (AvroSerializer serializer = new AvroSerializer(
                registry,
                Map.of("context.name.strategy", "io.confluent.kafka.serializers.context.NullContextNameStrategy"),
                false)) {
            serializer.serialize("t", 5);
        }

        assertThat(registry.calls()).containsExactly("register t-value");
    }

    @Test
    void configure_otherClass_isRefused() {
        assertThatThrownBy(
                        () -> new AvroSerializer(registry, Map.of("context.name.strategy", "java.lang.String"), false))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll("java.lang.String", ContextNameStrategy.class.getName());
    }

    private void write(Map<String, ?> settings) {
        try (AvroSerializer serializer = new AvroSerializer(registry, inContext(settings), false)) {
            serializer.serialize("t", 5);
        }
    }

    private static Map<String, Object> inContext(Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("context.name.strategy", Named.class.getName());
        return all;
    }

    private static String record(String name, String type) {
        return "{\"type\":\"record\",\"name\":\"%s\",\"fields\":[{\"name\":\"f\",\"type\":\"%s\"}]}"
                .formatted(name, type);
    }

    /** The context that a setting names. */
    public static final class Named implements ContextNameStrategy, Configurable {

        private String context = "";

        @Override
        public void configure(Map<String, ?> properties) {
            context = Objects.requireNonNull(properties.get("context")).toString();
        }

        @Override
        public @Nullable String contextName(@Nullable String topic) {
            return context;
        }
    }
}
