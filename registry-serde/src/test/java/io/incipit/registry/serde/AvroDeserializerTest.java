// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.client.InMemoryRegistry;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaReference;
import io.incipit.registry.serde.wire.SchemaKey;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvroDeserializerTest {

    static final String LIST = "{\"type\":\"record\",\"name\":\"Node\",\"fields\":["
            + "{\"name\":\"next\",\"type\":[\"null\",\"Node\"]},{\"name\":\"tags\",\"type\":{\"type\":\"array\","
            + "\"items\":\"string\"}},{\"name\":\"blob\",\"type\":\"bytes\"}]}";

    final InMemoryRegistry registry = new InMemoryRegistry();

    @Test
    void deserialize_schemaWithReferences_fetchesEachVersionOnce() {
        register("leaf", record("Leaf", "{\"name\":\"n\",\"type\":\"int\"}"));
        SchemaReference leaf = new SchemaReference("Leaf", "leaf", 1);
        register("left", record("Left", "{\"name\":\"l\",\"type\":\"Leaf\"}"), leaf);
        register("right", record("Right", "{\"name\":\"r\",\"type\":\"Leaf\"}"), leaf);
        register(
                "t-value",
                record("Root", "{\"name\":\"l\",\"type\":\"Left\"},{\"name\":\"r\",\"type\":\"Right\"}"),
                new SchemaReference("Left", "left", 1),
                new SchemaReference("Right", "right", 1));

        GenericRecord read = (GenericRecord) read(Map.of(), "00000000040204");

        assertThat(read).hasToString("{\"l\": {\"l\": {\"n\": 1}}, \"r\": {\"r\": {\"n\": 2}}}");
        assertThat(registry.calls()).containsOnlyOnce("version leaf 1", "version left 1", "version right 1");
    }

    @Test
    void deserialize_latestVersion_isWhatTheReaderSees() {
        register("t-value", record("R", "{\"name\":\"a\",\"type\":\"int\"}"));
        register("t-value", record("R", "{\"name\":\"b\",\"type\":\"int\",\"default\":7}"));

        assertThat(read(Map.of("use.latest.version", true), "000000000102")).hasToString("{\"b\": 7}");
        assertThat(read(Map.of(), "000000000102")).hasToString("{\"a\": 1}");
    }

    @Test
    void deserialize_latestWithMetadata_isWhatTheReaderSees() {
        register("t-value", record("R", "{\"name\":\"a\",\"type\":\"int\"}"));
        register("t-value", record("R", "{\"name\":\"b\",\"type\":\"int\",\"default\":7}"));

        assertThat(read(Map.of("use.latest.with.metadata", "x=default"), "000000000102"))
                .hasToString("{\"b\": 7}");
    }

    @Test
    void deserialize_prefixOnly_doesNotLookAtHeaders() {
        register("t-value", record("R", "{\"name\":\"a\",\"type\":\"int\"}"));
        Headers headers = new RecordHeaders().add("__value_schema_id", new SchemaKey.Id(9).bytes());
        Map<String, Object> settings = Map.of("value.schema.id.deserializer", "x.PrefixSchemaIdDeserializer");

        try (AvroDeserializer deserializer = new AvroDeserializer(registry, settings, false)) {
            assertThat(deserializer.deserialize("t", headers, HexFormat.of().parseHex("000000000102")))
                    .hasToString("{\"a\": 1}");
        }
    }

    @Test
    void deserialize_schemaFromTheSettings_takesTheWholeMessageForPayload() {
        register("t-value", record("R", "{\"name\":\"a\",\"type\":\"int\"}"));
        String guid = registry.latest("t-value").requiredGuid().toString();

        assertThat(read(Map.of("value.schema.id.deserializer", "config", "use.schema.id", 1), "02"))
                .hasToString("{\"a\": 1}");
        assertThat(read(Map.of("value.schema.id.deserializer", "config", "use.schema.guid", guid), "04"))
                .hasToString("{\"a\": 2}");
    }

    @Test
    void deserialize_recordNameStrategy_asksWithoutSubject() {
        register("R", record("R", "{\"name\":\"a\",\"type\":\"int\"}"));

        read(Map.of("value.subject.name.strategy", "RecordNameStrategy"), "000000000102");

        assertThat(registry.calls()).containsExactly("register R", "id 1 null");
    }

    @Test
    void deserialize_unknownId_saysWhereAndWhatToDo() {
        assertThatThrownBy(() -> read(Map.of(), "000000002a02"))
                .isInstanceOf(SerializationException.class)
                .hasMessageContainingAll(
                        "id 42", "topic t", "subject t-value", "error code: 40403", "schema.registry.url");
    }

    @Test
    void deserialize_otherType_saysWhichSerializers() {
        registry.put("t-value", 1, UUID.randomUUID(), new SchemaDefinition("JSON", "{}", List.of()));

        assertThatThrownBy(() -> read(Map.of(), "00000000017b7d"))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("of type JSON, not AVRO");
    }

    @Test
    void deserialize_notFromARegistry_isUnknownMagic() {
        assertThatThrownBy(() -> read(Map.of(), "7b7d"))
                .isInstanceOf(SerializationException.class)
                .hasMessageContainingAll("topic t", "Unknown magic byte!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "0002", "00feffffff0f", "0000feffffff0f", "04", "00ffffffffffffffffff01"})
    void deserialize_corruptPayload_isSerializationException(String payload) {
        register("t-value", LIST);

        assertThatThrownBy(() -> read(Map.of(), "0000000001" + payload))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("Error deserializing Avro message for id 1, the value of topic t");
    }

    @Test
    void deserialize_endlessNesting_isSerializationException() {
        register("t-value", LIST);

        assertThatThrownBy(() -> read(Map.of(), "0000000001" + "02".repeat(1_000_000)))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void deserialize_randomBytes_givesDatumOrSerializationException() {
        register("t-value", LIST);
        Random random = new Random(1);

        try (AvroDeserializer deserializer = new AvroDeserializer(registry)) {
            for (int i = 0; i < 2_000; i++) {
                byte[] message = new byte[5 + random.nextInt(40)];
                random.nextBytes(message);
                System.arraycopy(new byte[] {0, 0, 0, 0, 1}, 0, message, 0, 5);
                assertThat(readsOrRefuses(deserializer, message)).isTrue();
            }
        }
    }

    @Test
    void deserialize_trailingBytes_areRefusedIfAskedFor() {
        register("t-value", "\"int\"");

        assertThat(read(Map.of(), "00000000010203")).isEqualTo(1);
        assertThatThrownBy(() -> read(Map.of("avro.fail.on.trailing.data", true), "00000000010203"))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("goes on after the end");
    }

    @Test
    void deserialize_generatedClassMissing_saysWhatToDo() {
        register("t-value", record("NoSuchClass", "{\"name\":\"a\",\"type\":\"int\"}"));

        assertThatThrownBy(() -> read(Map.of("specific.avro.reader", true), "000000000102"))
                .isInstanceOf(SerializationException.class)
                .hasMessageContainingAll("NoSuchClass", "specific.avro.value.type");
    }

    @Test
    void deserialize_classThatIsNoRecord_isNotInstantiated() {
        register("t-value", record("java.lang.Thread", "{\"name\":\"a\",\"type\":\"int\"}"));

        assertThatThrownBy(() -> read(Map.of("specific.avro.reader", true), "000000000102"))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("not trusted");
    }

    @Test
    void deserialize_notConfigured_isRefused() {
        try (AvroDeserializer deserializer = new AvroDeserializer()) {
            assertThatThrownBy(() -> deserializer.deserialize("t", new byte[5]))
                    .isInstanceOf(InvalidConfigurationException.class);
        }
    }

    private static boolean readsOrRefuses(AvroDeserializer deserializer, byte[] message) {
        try {
            return deserializer.deserialize("t", message) instanceof GenericRecord;
        } catch (SerializationException e) {
            return true;
        }
    }

    private @Nullable Object read(Map<String, ?> settings, String hex) {
        try (AvroDeserializer deserializer = new AvroDeserializer(registry, settings, false)) {
            return deserializer.deserialize("t", HexFormat.of().parseHex(hex));
        }
    }

    private void register(String subject, String schema, SchemaReference... references) {
        registry.register(subject, new SchemaDefinition("AVRO", schema, List.of(references)), false);
    }

    private static String record(String name, String fields) {
        return "{\"type\":\"record\",\"name\":\"" + name + "\",\"fields\":[" + fields + "]}";
    }
}
