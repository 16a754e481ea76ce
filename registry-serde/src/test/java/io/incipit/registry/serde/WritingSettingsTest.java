// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.client.FakeRegistry;
import io.incipit.registry.serde.client.InMemoryRegistry;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import io.incipit.registry.serde.mock.MockRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each setting of a serializer changes, beside what {@link AvroSerializerTest} shows. */
class WritingSettingsTest {

    static final String SCOPE = "WritingSettingsTest";

    final InMemoryRegistry registry = new InMemoryRegistry();

    @AfterEach
    void drop() {
        MockRegistry.drop(SCOPE);
    }

    @ParameterizedTest
    @CsvSource({
        "normalize.schemas, true, POST /subjects/t-value/versions?normalize=true",
        "normalize.schemas, false, POST /subjects/t-value/versions?normalize=false",
        "auto.register.schemas, false, POST /subjects/t-value?normalize=false&deleted=false"
    })
    void serialize_waysToPresentASchema_areAskedFor(String setting, boolean value, String request) {
        try (FakeRegistry server = FakeRegistry.start();
                AvroSerializer serializer = new AvroSerializer()) {
            server.answer(request, 200, "{\"id\":3,\"version\":1}");
            serializer.configure(Map.of("schema.registry.url", server.url(), setting, value), false);

            assertThat(serializer.serialize("t", 5)).asHexString().isEqualTo("00000000030A");
        }
    }

    @Test
    void serialize_tagsPropagated_areThoseOfTheLatestVersion() {
        String tagged = """
                {"type":"record","name":"R","fields":[{"name":"a","type":"int","confluent:tags":["PII"]}]}""";
        Schema untagged = new Schema.Parser().parse("""
                {"type":"record","name":"R","doc":"Next.","fields":[{"name":"a","type":"int"}]}""");
        SchemaRegistryClient mock = MockRegistry.of(SCOPE).client();
        mock.register("t-value", SchemaDefinition.avro(tagged), false);

        mocked(Map.of("propagate.schema.tags", true), record(untagged));

        assertThat(mock.latest("t-value").requiredVersion()).isEqualTo(2);
        assertThat(mock.latest("t-value").definition().schema()).contains("PII");
    }

    @Test
    void serialize_tagsNotPropagated_areTheObjectsOwn() {
        SchemaRegistryClient mock = MockRegistry.of(SCOPE).client();
        mock.register("t-value", SchemaDefinition.avro("""
                {"type":"record","name":"R","fields":[{"name":"a","type":"int","confluent:tags":["PII"]}]}"""), false);

        mocked(Map.of("propagate.schema.tags", false), record(new Schema.Parser().parse("""
                {"type":"record","name":"R","doc":"Next.","fields":[{"name":"a","type":"int"}]}""")));

        assertThat(mock.latest("t-value").definition().schema()).doesNotContain("PII");
    }

    @Test
    void serialize_tagsPropagated_isSaidOverHttp() {
        try (FakeRegistry server = FakeRegistry.start();
                AvroSerializer serializer = new AvroSerializer()) {
            server.answer("POST /subjects/t-value/versions?normalize=false", 200, "{\"id\":3}");
            serializer.configure(Map.of("schema.registry.url", server.url(), "propagate.schema.tags", true), false);

            serializer.serialize("t", 5);

            assertThat(server.seen().get(0).body()).contains("\"propagateSchemaTags\":true");
        }
    }

    @Test
    void configure_tagsPropagatedByAClientThatCannot_isRefused() {
        assertThatThrownBy(() -> new AvroSerializer(registry, Map.of("propagate.schema.tags", true), false))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("propagate.schema.tags");
    }

    @Test
    void serialize_givenIdThatCannotReadObject_isCheckedUnlessSwitchedOff() {
        registry.register("t-value", SchemaDefinition.avro(AvroSerializerTest.STRICTER.toString()), false);
        Map<String, Object> unchecked =
                Map.of("auto.register.schemas", false, "use.schema.id", 1, "id.compatibility.strict", false);

        assertThatThrownBy(() -> serialize(
                        Map.of("auto.register.schemas", false, "use.schema.id", 1), AvroSerializerTest.OLD_RECORD))
                .hasMessageContaining("id.compatibility.strict=false");
        assertThatThrownBy(() -> serialize(unchecked, AvroSerializerTest.OLD_RECORD))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("missing required field d");
    }

    @ParameterizedTest
    @CsvSource({"1000, 2", "1, 3"})
    void serialize_twoTopicsInTurn_areRememberedAsFarAsThereIsRoom(int room, int requests) {
        register("a-value");
        register("b-value");

        Map<String, Object> settings =
                Map.of("auto.register.schemas", false, "use.latest.version", true, "latest.cache.size", room);

        assertThat(requests(settings, "latest ")).isEqualTo(requests);
    }

    @ParameterizedTest
    @CsvSource({"1000, 2", "1, 3"})
    void serialize_twoSchemasInTurn_areRememberedAsFarAsThereIsRoom(int room, int requests) {
        assertThat(requests(Map.of("max.schemas.per.subject", room), "register "))
                .isEqualTo(requests);
    }

    @ParameterizedTest
    @CsvSource({"1000, 2", "1, 3"})
    void serialize_twoAssociatedTopicsInTurn_areRememberedAsFarAsThereIsRoom(int room, int requests) {
        Map<String, Object> settings = Map.of(
                "value.subject.name.strategy",
                "AssociatedNameStrategy",
                "subject.name.strategy.cache.size",
                room,
                "max.schemas.per.subject",
                1);

        assertThat(requests(settings, "associations ")).isEqualTo(requests);
    }

    @ParameterizedTest
    @CsvSource({"missing.schema.cache.ttl.sec, 0, 2", "missing.schema.cache.ttl.sec, 3600, 1"})
    void serialize_schemaThatIsNotThere_isBelievedAsLongAsToldTo(String setting, int seconds, int requests) {
        Map<String, Object> settings = Map.of(setting, seconds, "auto.register.schemas", false);

        try (AvroSerializer serializer = new AvroSerializer(registry, settings, false)) {
            assertThatThrownBy(() -> serializer.serialize("t", 5)).isInstanceOf(SerializationException.class);
            assertThatThrownBy(() -> serializer.serialize("t", 5)).isInstanceOf(SerializationException.class);
        }

        assertThat(registry.calls()).hasSize(requests);
    }

    @Test
    void serialize_settingsOfKeys_areForKeys() {
        Map<String, Object> settings = Map.of(
                "key.subject.name.strategy", "RecordNameStrategy",
                "key.schema.id.serializer", "HeaderSchemaIdSerializer");
        Headers headers = new RecordHeaders();

        try (AvroSerializer keys = new AvroSerializer(registry, settings, true);
                AvroSerializer values = new AvroSerializer(registry, settings, false)) {
            keys.serialize("t", headers, AvroSerializerTest.OLD_RECORD);
            values.serialize("t", headers, AvroSerializerTest.OLD_RECORD);
        }

        assertThat(registry.calls()).startsWith("register a.R").endsWith("register t-value");
        assertThat(headers).singleElement().extracting("key").isEqualTo("__key_schema_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "default", "resolved"})
    void serialize_formatsOfAWholeSchema_areAlike(String format) {
        serialize(Map.of("schema.format", format), 5);

        assertThat(registry.latest("t-value").definition().schema()).isEqualTo("\"int\"");
    }

    @Test
    void configure_unknownFormat_isRefused() {
        assertThatThrownBy(() -> serialize(Map.of("schema.format", "serialized"), 5))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll("schema.format", "default or resolved");
    }

    /** Three messages: of one topic and schema, of others, and of the first again. */
    private long requests(Map<String, Object> settings, String kind) {
        try (AvroSerializer serializer = new AvroSerializer(registry, settings, false)) {
            serializer.serialize("a", 5);
            serializer.serialize("b", 5);
            serializer.serialize("a", 5);
        }
        return registry.calls().stream().filter(call -> call.startsWith(kind)).count();
    }

    private void register(String subject) {
        registry.register(subject, SchemaDefinition.avro("\"int\""), false);
    }

    private byte[] serialize(Map<String, ?> settings, Object datum) {
        try (AvroSerializer serializer = new AvroSerializer(registry, settings, false)) {
            return Objects.requireNonNull(serializer.serialize("t", datum));
        }
    }

    private static void mocked(Map<String, ?> settings, Object datum) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("schema.registry.url", "mock://" + SCOPE);
        try (AvroSerializer serializer = new AvroSerializer()) {
            serializer.configure(all, false);
            serializer.serialize("t", datum);
        }
    }

    private static GenericRecord record(Schema schema) {
        GenericRecord record = new GenericData.Record(schema);
        record.put("a", 1);
        return record;
    }
}
