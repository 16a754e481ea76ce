// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.client.FakeRegistry;
import io.incipit.registry.serde.client.InMemoryRegistry;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.subject.RecordNameStrategy;
import io.incipit.registry.serde.wire.SchemaKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AvroSerializerTest {

    static final Schema OLD = schema("{\"name\":\"b\",\"type\":\"string\"},{\"name\":\"a\",\"type\":\"int\"}");
    static final Schema NEW = schema("{\"name\":\"a\",\"type\":\"int\"},{\"name\":\"b\",\"type\":\"string\"},"
            + "{\"name\":\"c\",\"type\":\"int\",\"default\":9}");
    static final Schema STRICTER = schema("{\"name\":\"d\",\"type\":\"int\"}");
    static final GenericRecord OLD_RECORD =
            new GenericRecordBuilder(OLD).set("a", 1).set("b", "x").build();

    static final Map<String, Object> HEADER =
            Map.of("value.schema.id.serializer", "io.confluent.kafka.serializers.schema.id.HeaderSchemaIdSerializer");

    final InMemoryRegistry registry = new InMemoryRegistry();

    @Test
    void serialize_autoRegister_registersUnderTopicAndRole() {
        try (AvroSerializer keys = new AvroSerializer(registry, Map.of(), true);
                AvroSerializer values = new AvroSerializer(registry)) {
            byte[] key = keys.serialize("t", "k1");
            byte[] value = values.serialize("t", 5);

            assertThat(key).asHexString().isEqualTo("0000000001046B31");
            assertThat(value).asHexString().isEqualTo("00000000020A");
        }

        assertThat(registry.calls()).containsExactly("register t-key", "register t-value");
    }

    @Test
    void serialize_lookup_usesRegisteredId() {
        registry.register("t-value", SchemaDefinition.avro(OLD.toString()), false);

        assertThat(serialize(Map.of("auto.register.schemas", false), OLD_RECORD))
                .asHexString()
                .isEqualTo("0000000001027802");
    }

    @Test
    void serialize_lookupOfUnknownSchema_saysWhereAndWhatToDo() {
        assertThatThrownBy(() -> serialize(Map.of("auto.register.schemas", false), OLD_RECORD))
                .isInstanceOf(SerializationException.class)
                .hasMessageContainingAll(
                        "topic t", "Schema not found; error code: 40403", "auto.register.schemas=true");
    }

    @Test
    void serialize_latestVersion_writesByNameAndFillsDefaults() {
        register(OLD);
        register(NEW);

        byte[] message = serialize(Map.of("auto.register.schemas", false, "use.latest.version", true), OLD_RECORD);

        assertThat(message).asHexString().isEqualTo("00000000020202" + "7812");
    }

    @Test
    void serialize_latestVersion_isFollowedAfterItsTime() {
        Map<String, Object> settings =
                Map.of("auto.register.schemas", false, "use.latest.version", true, "latest.cache.ttl.sec", 0);
        register(OLD);

        try (AvroSerializer serializer = new AvroSerializer(registry, settings, false)) {
            byte[] first = serializer.serialize("t", OLD_RECORD);
            register(NEW);
            byte[] second = serializer.serialize("t", OLD_RECORD);

            assertThat(first).asHexString().startsWith("0000000001");
            assertThat(second).asHexString().startsWith("0000000002");
        }
    }

    @Test
    void serialize_latestVersionThatCannotReadObject_isRefused() {
        register(STRICTER);

        assertThatThrownBy(
                        () -> serialize(Map.of("auto.register.schemas", false, "use.latest.version", true), OLD_RECORD))
                .isInstanceOf(SerializationException.class)
                .hasMessageContainingAll("Incompatible schema of type 'AVRO'", "latest.compatibility.strict=false");
    }

    @Test
    void serialize_incompatibleLatestVersionUnchecked_failsOnTheDatum() {
        register(STRICTER);
        Map<String, Object> settings = Map.of(
                "auto.register.schemas", false, "use.latest.version", true, "latest.compatibility.strict", false);

        assertThatThrownBy(() -> serialize(settings, OLD_RECORD))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("missing required field d");
    }

    @Test
    void serialize_givenId_writesWithIt() {
        register(OLD);
        register(NEW);

        assertThat(serialize(Map.of("auto.register.schemas", false, "use.schema.id", 2), OLD_RECORD))
                .asHexString()
                .startsWith("0000000002");
    }

    @Test
    void serialize_givenGuid_writesWithItsId() {
        register(OLD);
        register(NEW);
        UUID guid = registry.latest("t-value").requiredGuid();

        assertThat(serialize(Map.of("auto.register.schemas", false, "use.schema.guid", guid.toString()), OLD_RECORD))
                .asHexString()
                .startsWith("0000000002");
    }

    @Test
    void serialize_givenGuidThatCannotReadObject_isRefused() {
        register(STRICTER);
        UUID guid = registry.latest("t-value").requiredGuid();

        assertThatThrownBy(() -> serialize(
                        Map.of("auto.register.schemas", false, "use.schema.guid", guid.toString()), OLD_RECORD))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("id.compatibility.strict=false");
    }

    /** The registry of these tests takes a word in the text for metadata. */
    @Test
    void serialize_latestWithMetadata_asksForIt() {
        register(OLD);
        register(NEW);

        byte[] message = serialize(
                Map.of("auto.register.schemas", false, "use.latest.with.metadata", "x=default , y = int"), OLD_RECORD);

        assertThat(message).asHexString().startsWith("0000000002");
        assertThat(registry.calls())
                .last()
                .asString()
                .isIn("latest t-value {x=default, y=int}", "latest t-value {y=int, x=default}");
    }

    @Test
    void serialize_schemaInHeader_leavesThePayloadAlone() {
        Headers headers = new RecordHeaders();

        byte[] message = serializeWithHeader(headers);
        serializeWithHeader(headers);

        UUID guid = registry.latest("t-value").requiredGuid();
        assertThat(message).asHexString().isEqualTo("027802");
        assertThat(headers.headers("__value_schema_id"))
                .singleElement()
                .extracting(Header::value)
                .isEqualTo(new SchemaKey.Guid(guid).bytes());
    }

    @Test
    void serialize_schemaInHeaderWithoutHeaders_isRefused() {
        assertThatThrownBy(() -> serialize(HEADER, OLD_RECORD))
                .isInstanceOf(SerializationException.class)
                .hasMessageContainingAll("Missing headers", "value.schema.id.serializer");
    }

    private byte[] serializeWithHeader(Headers headers) {
        try (AvroSerializer serializer = new AvroSerializer(registry, HEADER, false)) {
            return Objects.requireNonNull(serializer.serialize("t", headers, OLD_RECORD));
        }
    }

    @Test
    void serialize_recordNameStrategy_namesSubjectAfterRecord() {
        serialize(Map.of("value.subject.name.strategy", RecordNameStrategy.class), OLD_RECORD);

        assertThat(registry.calls()).containsExactly("register a.R");
    }

    @Test
    void serialize_javaPropertiesRemoved_registersWithoutThem() {
        serialize(Map.of("avro.remove.java.properties", true), new User("Alice", 30));

        assertThat(registry.latest("t-value").definition().schema()).doesNotContain("avro.java.string");
    }

    @Test
    void serialize_registryRewroteSchema_usesItsText() {
        String compact = "{\"type\":\"long\"}";
        try (FakeRegistry server = FakeRegistry.start();
                AvroSerializer serializer = configured(server)) {
            server.answer(
                    "POST /subjects/t-value/versions?normalize=false",
                    200,
                    "{\"id\":3,\"schema\":\"" + compact.replace("\"", "\\\"") + "\"}");

            assertThat(serializer.serialize("t", 5)).asHexString().isEqualTo("00000000030A");
        }
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void serialize_registryRefuses_isKafkasOwnException(int status, Class<?> exception) {
        try (FakeRegistry server = FakeRegistry.start();
                AvroSerializer serializer = configured(server)) {
            server.answer(
                    "POST /subjects/t-value/versions?normalize=false",
                    status,
                    "{\"error_code\":" + status + "01,\"message\":\"No\"}");

            assertThatThrownBy(() -> serializer.serialize("t", 5))
                    .isInstanceOf(exception)
                    .hasMessageContainingAll("topic t", server.url(), "No; error code: " + status + "01")
                    .hasNoSuppressedExceptions();
        }
    }

    static List<Arguments> refusals() {
        return List.of(
                Arguments.of(401, AuthenticationException.class),
                Arguments.of(403, AuthorizationException.class),
                Arguments.of(429, ThrottlingQuotaExceededException.class),
                Arguments.of(408, TimeoutException.class),
                Arguments.of(500, TimeoutException.class),
                Arguments.of(502, DisconnectException.class),
                Arguments.of(503, TimeoutException.class),
                Arguments.of(504, TimeoutException.class),
                Arguments.of(409, SerializationException.class),
                Arguments.of(422, SerializationException.class));
    }

    @Test
    void serialize_registryGone_saysWhichAddress() {
        FakeRegistry server = FakeRegistry.start();
        server.close();

        try (AvroSerializer serializer = configured(server)) {
            assertThatThrownBy(() -> serializer.serialize("t", 5))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContainingAll(server.url(), "schema.registry.url");
        }
    }

    @Test
    void serialize_objectThatDoesNotFit_isSerializationException() {
        GenericRecord broken = new GenericData.Record(OLD);

        assertThatThrownBy(() -> serialize(Map.of(), broken))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("Error serializing Avro message for the value of topic t");
    }

    @Test
    void serialize_classWithoutSchema_saysWhatIsAccepted() {
        assertThatThrownBy(() -> serialize(Map.of(), new HashMap<>()))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("schema.reflection=true");
    }

    /** Which class is read into is the reader's business: the writer has the object at hand. */
    @Test
    void serialize_plainClass_needsNoMoreThanReflection() {
        Plain.Inner plain = new Plain.Inner();

        assertThat(serialize(Map.of("schema.reflection", true), plain))
                .asHexString()
                .isEqualTo("000000000102");
    }

    @Test
    void serialize_notConfigured_isRefused() {
        try (AvroSerializer serializer = new AvroSerializer()) {
            assertThatThrownBy(() -> serializer.serialize("t", 1)).isInstanceOf(InvalidConfigurationException.class);
        }
    }

    @Test
    void configure_noAddress_isRefused() {
        try (AvroSerializer serializer = new AvroSerializer()) {
            assertThatThrownBy(() -> serializer.configure(Map.of(), false))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("schema.registry.url");
        }
    }

    private byte[] serialize(Map<String, ?> settings, Object datum) {
        try (AvroSerializer serializer = new AvroSerializer(registry, settings, false)) {
            return Objects.requireNonNull(serializer.serialize("t", datum));
        }
    }

    private void register(Schema schema) {
        registry.register("t-value", SchemaDefinition.avro(schema.toString()), false);
    }

    private static AvroSerializer configured(FakeRegistry server) {
        AvroSerializer serializer = new AvroSerializer();
        serializer.configure(Map.of("schema.registry.url", server.url(), "retries.wait.ms", 0), false);
        return serializer;
    }

    private static Schema schema(String fields) {
        return new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"R\",\"namespace\":\"a\",\"fields\":[" + fields + "]}");
    }
}
