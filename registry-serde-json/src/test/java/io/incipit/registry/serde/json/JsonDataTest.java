// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incipit.registry.serde.client.SchemaDefinition;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of data on its way into messages and out of them. */
class JsonDataTest {

    private static final String TOPIC = "readings";
    private static final String SUBJECT = "readings-value";
    private static final Map<String, ?> LATEST =
            Map.of("auto.register.schemas", false, "use.latest.version", true, "json.fail.invalid.schema", true);

    private final KeptSchemas registry = new KeptSchemas();

    @Test
    void serialize_checked_keepsAndChecksAllDigits() {
        registry.register(SUBJECT, new SchemaDefinition("JSON", "{\"maximum\":1}", List.of()), false);

        assertThat(write(LATEST, new BigDecimal("0.50"))).asString().endsWith("0.50");
        assertThatThrownBy(() -> write(LATEST, new BigDecimal("1.00000000000000000001")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void deserialize_checked_checksAllDigitsAndReadsAsUnchecked() {
        registry.put(SUBJECT, 6, UUID.randomUUID(), new SchemaDefinition("JSON", "{\"maximum\":1}", List.of()));
        Map<String, ?> checked = Map.of("json.fail.invalid.schema", true);

        assertThat(read(checked, "0.5")).isEqualTo(0.5).isEqualTo(read(Map.of(), "0.5"));
        assertThatThrownBy(() -> read(checked, "1.00000000000000000001")).isInstanceOf(SerializationException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void deserialize_classThatCannotBeInitialized_isAFailureOfTheMessage(boolean validates) {
        String schema = "{\"javaType\":\"%s\"}".formatted(Broken.class.getName());
        registry.put(SUBJECT, 6, UUID.randomUUID(), new SchemaDefinition("JSON", schema, List.of()));
        Map<String, ?> settings = Map.of("json.fail.invalid.schema", validates);

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> read(settings, "{\"name\":\"a\"}"))
                    .isInstanceOf(SerializationException.class)
                    .hasStackTraceContaining("Broken");
        }
    }

    @Test
    void serialize_treeWithMoreThanAnEnvelopeHas_isWrittenWhole() {
        ObjectNode tree = envelope();
        tree.put("id", 7);

        byte[] message = write(Map.of(), tree);

        assertThat(message).asString().contains("\"id\":7");
        assertThat(registry.lastText()).isEqualTo("{\"type\":\"object\"}");
    }

    @Test
    void serialize_envelopeChangedLater_isThatWhichItIsThen() {
        JsonSchemaSerializer serializer = new JsonSchemaSerializer(registry, Map.of(), false);
        ObjectNode envelope = envelope();

        serializer.serialize(TOPIC, envelope);
        ((ObjectNode) envelope.get("schema")).put("title", "Later");
        serializer.serialize(TOPIC, envelope);

        assertThat(registry.lastText()).contains("Later");
    }

    private byte @Nullable [] write(Map<String, ?> settings, Object datum) {
        return new JsonSchemaSerializer(registry, settings, false).serialize(TOPIC, datum);
    }

    private @Nullable Object read(Map<String, ?> settings, String json) {
        byte[] message = ("\0\0\0\0\6" + json).getBytes(StandardCharsets.UTF_8);
        return new JsonSchemaDeserializer(registry, settings, false).deserialize(TOPIC, message);
    }

    private static ObjectNode envelope() {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        envelope.putObject("payload").put("sensor", "s");
        envelope.putObject("schema").put("type", "object").put("title", "Sooner");
        return envelope;
    }

    /** A class that cannot be had. */
    public static final class Broken {

        private static final int NUMBER = Integer.parseInt("none");

        public String name = "";

        public int getNumber() {
            return NUMBER;
        }
    }
}
