// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaReference;
import io.incipit.registry.serde.mock.MockRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSerdeTest {

    private static final String TOPIC = "readings";
    private static final String SUBJECT = "readings-value";
    private static final String CLOSED =
            "{\"type\":\"object\",\"properties\":{\"sensor\":{\"type\":\"string\"}},\"additionalProperties\":false}";

    private final KeptSchemas registry = new KeptSchemas();

    @Test
    void serialize_plainObject_registersTheSchemaOfItsClass() {
        write(Map.of(), Reading.of("s", 1.5));

        assertThat(registry.subjects()).containsExactly(SUBJECT);
        assertThat(registry.lastText())
                .startsWith("""
                        {"$schema":"http://json-schema.org/draft-07/schema#","title":"Reading","type":"object",\
                        "additionalProperties":false,"properties":{"sensor":{"type":"string"},"value":{"type":"number"},\
                        "at":{"oneOf":[{"type":"null","title":"Not included"},{"type":"number"}]},""")
                .contains("\"warm\":{\"oneOf\":[{\"type\":\"null\",\"title\":\"Not included\"},"
                        + "{\"type\":\"boolean\",\"description\":\"whether it was warm\"}]}")
                .contains("{\"type\":\"array\",\"items\":{\"$ref\":\"#\"}}")
                .contains("{\"type\":\"string\",\"enum\":[\"INSIDE\",\"OUTSIDE\"]}")
                .contains("\"required\":[\"sensor\",\"value\"]")
                .contains("\"definitions\":{\"Place\":{\"title\":\"Place\"")
                .contains("{\"$ref\":\"#/definitions/Place\"}");
    }

    @Test
    void serialize_otherWishes_areInTheSchema() {
        Map<String, ?> wishes = Map.of(
                "json.schema.spec.version", "draft_2020_12",
                "json.oneof.for.nullables", false,
                "json.fail.unknown.properties", false,
                "json.write.dates.iso8601", true);

        write(wishes, Reading.of("s", 1.5));

        assertThat(registry.lastText())
                .startsWith("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\"")
                .contains("\"additionalProperties\":true", "\"at\":{\"type\":\"string\"}", "\"$defs\":{\"Place\"")
                .doesNotContain("oneOf");
    }

    @Test
    void deserialize_plainObject_isTheSame() {
        Reading reading = new Reading(
                "s",
                1.5,
                Instant.ofEpochMilli(1500),
                true,
                List.of(Reading.of("t", 2)),
                Map.of("here", new Reading.Place(2, null)),
                Reading.Kind.INSIDE);

        for (boolean validates : new boolean[] {false, true}) {
            byte[] message = write(Map.of("json.fail.invalid.schema", validates), reading);
            Map<String, ?> settings = Map.of("json.fail.invalid.schema", validates, "json.value.type", Reading.class);

            assertThat(read(settings, message)).isEqualTo(reading);
        }
    }

    @Test
    void deserialize_noTypeAnywhere_isMapsAndLists() {
        byte[] message = write(Map.of(), Map.of("a", List.of(1, "b")));

        assertThat(read(Map.of(), message)).isEqualTo(Map.of("a", List.of(1, "b")));
        assertThat(registry.lastText()).isEqualTo("{\"type\":\"object\"}");
        assertThat(read(Map.of("json.value.type", JsonNode.class), message)).isInstanceOf(JsonNode.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'json.value.type', ''",
        "type.property, javaType",
        "json.type.allowed.packages, io.incipit.registry.serde.json",
        "json.type.allowed.packages, 'com.acme, io.incipit'"
    })
    void deserialize_schemaNamesAClass_isReadIntoIt(String setting, String value) {
        byte[] message = write(Map.of(), envelope("{\"javaType\":\"%s\"}".formatted(Reading.class.getName())));
        Map<String, ?> settings = value.isEmpty() ? Map.of() : Map.of(setting, value);

        assertThat(read(settings, message)).isEqualTo(Reading.of("s", 0));
    }

    @ParameterizedTest
    @CsvSource({"com.acme", "io.incipit.registry.serde.jso", "io.incipit.registry.serde.json.Reading"})
    void deserialize_schemaNamesAClassOfAnotherPackage_isRefused(String allowed) {
        byte[] message = write(Map.of(), envelope("{\"javaType\":\"%s\"}".formatted(Reading.class.getName())));

        assertThatThrownBy(() -> read(Map.of("json.type.allowed.packages", allowed), message))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("json.type.allowed.packages");
    }

    @Test
    void serialize_envelope_writesThePayloadWithItsSchema() {
        byte[] message = write(Map.of(), envelope(CLOSED));

        assertThat(text(message)).isEqualTo("{\"sensor\":\"s\"}");
        assertThat(registry.lastText()).isEqualTo(CLOSED);
    }

    @Test
    void serialize_envelopesAreNotLookedFor_writesTheWhole() {
        byte[] message = write(Map.of("json.envelope.detection", false), envelope(CLOSED));

        assertThat(text(message)).contains("\"schema\":", "\"payload\":");
    }

    @Test
    void serialize_indented_isSeveralLines() {
        assertThat(text(write(Map.of("json.indent.output", true), Map.of("a", 1))))
                .contains("\n");
    }

    @Test
    void serialize_inclusion_leavesOut() {
        assertThat(text(write(Map.of("json.default.property.inclusion", "non_null"), Reading.of("s", 1))))
                .isEqualTo("{\"sensor\":\"s\",\"value\":1.0}");
    }

    @Test
    void serialize_dataThatDoesNotFit_isRefusedWhereItIsChecked() {
        registry.register(SUBJECT, new SchemaDefinition("JSON", CLOSED, List.of()), false);
        Map<String, ?> latest = Map.of("auto.register.schemas", false, "use.latest.version", true);
        Map<String, ?> checked =
                Map.of("auto.register.schemas", false, "use.latest.version", true, "json.fail.invalid.schema", true);

        assertThat(write(latest, Map.of("other", 1))).isNotEmpty();
        assertThat(write(checked, Map.of("sensor", "s"))).isNotEmpty();
        assertThatThrownBy(() -> write(checked, Map.of("other", 1)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("other");
    }

    @Test
    void serialize_latestDoesNotReadWhatTheClassWrites_isRefusedUnlessTold() {
        registry.register(SUBJECT, new SchemaDefinition("JSON", CLOSED, List.of()), false);
        Map<String, ?> latest = Map.of("auto.register.schemas", false, "use.latest.version", true);

        assertThatThrownBy(() -> write(latest, Reading.of("s", 1)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("latest.compatibility.strict");
    }

    @Test
    void deserialize_schemaRefersToAnother_isCheckedAgainstBoth() {
        registry.put("a", 5, UUID.randomUUID(), new SchemaDefinition("JSON", "{\"type\":\"string\"}", List.of()));
        SchemaReference reference = new SchemaReference("a.json", "a", 1);
        String text = "{\"properties\":{\"sensor\":{\"$ref\":\"a.json\"}}}";
        registry.put(SUBJECT, 6, UUID.randomUUID(), new SchemaDefinition("JSON", text, List.of(reference)));
        Map<String, ?> settings = Map.of("json.fail.invalid.schema", true);

        assertThat(read(settings, message(6, "{\"sensor\":\"s\"}"))).isEqualTo(Map.of("sensor", "s"));
        assertThatThrownBy(() -> read(settings, message(6, "{\"sensor\":1}")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("/sensor");
    }

    @Test
    void deserialize_unknownMember_isRefusedUnlessTold() {
        registry.put(SUBJECT, 6, UUID.randomUUID(), new SchemaDefinition("JSON", "true", List.of()));
        byte[] message = message(6, "{\"sensor\":\"s\",\"new\":1}");

        assertThatThrownBy(() -> read(Map.of("json.value.type", Reading.class), message))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("new");
        assertThat(read(Map.of("json.value.type", Reading.class, "json.fail.unknown.properties", false), message))
                .isEqualTo(Reading.of("s", 0));
    }

    @ParameterizedTest
    @CsvSource({
        "json.schema.spec.version, draft_3",
        "json.schema.scan.packages, com.acme",
        "json.default.property.inclusion, SOME",
        "json.value.type, com.acme.NotThere"
    })
    void configure_settingThatIsNotSupported_isRefused(String setting, String value) {
        assertThatThrownBy(() -> new JsonSchemaSerializer(registry, Map.of(setting, value), false))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(setting);
    }

    @Test
    void serialize_registryInTheProcess_judgesAsTheServerDoes() {
        MockRegistry.of("json-serde-test").compatibility("BACKWARD");
        Map<String, ?> settings = Map.of("schema.registry.url", "mock://json-serde-test");
        try (JsonSchemaSerde serde = new JsonSchemaSerde()) {
            serde.configure(settings, false);

            byte[] message = serde.serializer().serialize(TOPIC, envelope(CLOSED));

            assertThat(serde.deserializer().deserialize(TOPIC, message)).isEqualTo(Map.of("sensor", "s"));
            assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, Reading.of("s", 1)))
                    .isInstanceOf(SerializationException.class)
                    .hasStackTraceContaining("REQUIRED_PROPERTY_ADDED_TO_UNOPEN_CONTENT_MODEL");
        } finally {
            MockRegistry.drop("json-serde-test");
        }
    }

    @Test
    void serde_keysAndTombstones_goThrough() {
        try (JsonSchemaSerde serde = new JsonSchemaSerde(registry)) {
            assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
            assertThat(serde.deserializer().deserialize(TOPIC, null)).isNull();
            assertThat(serde.deserializer()
                            .deserialize(TOPIC, serde.serializer().serialize(TOPIC, "text")))
                    .isEqualTo("text");
        }
        byte[] key = new JsonSchemaSerializer(registry, Map.of(), true).serialize(TOPIC, 7);
        assertThat(new JsonSchemaDeserializer(registry, Map.of("json.key.type", Integer.class), true)
                        .deserialize(TOPIC, key))
                .isEqualTo(7);
        assertThat(registry.subjects()).contains("readings-key");
    }

    private byte[] write(Map<String, ?> settings, Object datum) {
        return Objects.requireNonNull(
                new JsonSchemaSerializer(registry, settings, false).serialize(TOPIC, datum), "a message");
    }

    private Object read(Map<String, ?> settings, byte[] message) {
        return Objects.requireNonNull(
                new JsonSchemaDeserializer(registry, settings, false).deserialize(TOPIC, message), "an object");
    }

    private static String text(byte[] message) {
        return new String(Arrays.copyOfRange(message, 5, message.length), StandardCharsets.UTF_8);
    }

    private static byte[] message(int id, String json) {
        return ("\0\0\0\0" + (char) id + json).getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode envelope(String schema) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        envelope.putObject("payload").put("sensor", "s");
        try {
            envelope.set("schema", new ObjectMapper().readTree(schema));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return envelope;
    }
}
