// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Any;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import com.google.protobuf.Struct;
import com.google.protobuf.StructProto;
import com.google.protobuf.Timestamp;
import com.google.protobuf.Value;
import io.incipit.registry.serde.client.InMemoryRegistry;
import io.incipit.registry.serde.client.RegisteredSchema;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaReference;
import io.incipit.registry.serde.protobuf.data.ReferenceSubjectNameStrategy;
import io.incipit.registry.serde.protobuf.schema.Compiling;
import io.incipit.registry.serde.protobuf.schema.ProtoFile;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtobufSerdesTest {

    static final String TOPIC = "orders";
    static final Timestamp NOON =
            Timestamp.newBuilder().setSeconds(43_200).setNanos(7).build();

    final InMemoryRegistry registry = new InMemoryRegistry();

    @ParameterizedTest
    @MethodSource
    void deserialize_generatedMessage_isTheSameAsADynamicOne(Message written) {
        byte[] bytes = serialize(Map.of(), written);

        Message read = deserialize(Map.of(), bytes);

        assertThat(read).isInstanceOf(DynamicMessage.class);
        assertThat(read.getDescriptorForType().getFullName())
                .isEqualTo(written.getDescriptorForType().getFullName());
        assertThat(read.toByteString()).isEqualTo(written.toByteString());
        assertThat(read.getUnknownFields().asMap()).isEmpty();
    }

    static List<Message> deserialize_generatedMessage_isTheSameAsADynamicOne() {
        Value text = Value.newBuilder().setStringValue("x").build();
        Struct struct = Struct.newBuilder().putFields("k", text).build();
        return List.of(
                NOON,
                struct,
                Value.newBuilder().setStructValue(struct).build(),
                Any.pack(NOON),
                StructProto.getDescriptor().toProto(),
                DescriptorProto.ExtensionRange.newBuilder().setStart(5).build());
    }

    @Test
    void deserialize_typeNamed_isOfThatClass() {
        byte[] bytes = serialize(Map.of(), NOON);

        Message read = deserialize(Map.of("specific.protobuf.value.type", Timestamp.class), bytes);

        assertThat(read).isEqualTo(NOON);
    }

    @ParameterizedTest
    @MethodSource
    void deserialize_typeDerived_isOfTheClassThatTheSchemaNames(Message written) {
        byte[] bytes = serialize(Map.of(), written);

        Message read = deserialize(Map.of("derive.type", true), bytes);

        assertThat(read).isEqualTo(written);
    }

    static List<Message> deserialize_typeDerived_isOfTheClassThatTheSchemaNames() {
        return List.of(
                NOON,
                FileDescriptorProto.newBuilder().setName("n").build(),
                DescriptorProto.ExtensionRange.newBuilder().setStart(5).build());
    }

    @Test
    void deserialize_classOfNoMessage_isRefused() {
        String text = "option java_package = \"java.lang\"; option java_multiple_files = true; message String {}";
        byte[] bytes = serialize(Map.of(), DynamicMessage.getDefaultInstance(message(text)));

        assertThatThrownBy(() -> deserialize(Map.of("derive.type", true), bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("java.lang.String is no class of Protobuf messages");
    }

    @Test
    void serialize_imports_areRegisteredOnceAndBeforeTheSchema() {
        Message order = DynamicMessage.getDefaultInstance(order());

        byte[] bytes = serialize(Map.of(), order);

        assertThat(registry.calls())
                .containsExactly("register shop/unit.proto", "register shop/money.proto", "register orders-value");
        assertThat(registry.latest("orders-value").definition().references())
                .containsExactly(
                        new SchemaReference("shop/money.proto", "shop/money.proto", 1),
                        new SchemaReference("shop/unit.proto", "shop/unit.proto", 1));
        assertThat(deserialize(Map.of(), bytes).getDescriptorForType().getFullName())
                .isEqualTo("shop.Order");
    }

    @Test
    void serialize_importsThatImportOneAnotherInManyWays_areRegisteredOnce() {
        List<ProtoFile> files = new ArrayList<>(List.of(file("f0", "message F0 {}"), file("f1", "message F1 {}")));
        for (int i = 2; i < 50; i++) {
            files.add(file(
                    "f" + i,
                    "import \"f%d\"; import \"f%d\"; message F%d { optional F%d a = 1; optional F%d b = 2; }"
                            .formatted(i - 1, i - 2, i, i - 1, i - 2)));
        }
        Descriptor last =
                new Compiling(files).compile(files.get(49)).getMessageTypes().get(0);

        serialize(Map.of(), DynamicMessage.getDefaultInstance(last));

        assertThat(registry.calls()).hasSize(50).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "QualifiedReferenceSubjectNameStrategy, shop.unit",
        "io.confluent.kafka.serializers.subject.DefaultReferenceSubjectNameStrategy, shop/unit.proto",
        "io.incipit.registry.serde.protobuf.ProtobufSerdesTest$Shouting, SHOP/UNIT.PROTO"
    })
    void serialize_subjectsOfImports_areNamedByTheStrategy(String strategy, String subject) {
        serialize(Map.of("reference.subject.name.strategy", strategy), DynamicMessage.getDefaultInstance(order()));

        assertThat(registry.calls()).contains("register " + subject);
    }

    @Test
    void serialize_importsToBeLookedUp_areNotRegistered() {
        Message order = DynamicMessage.getDefaultInstance(order());

        assertThatThrownBy(() -> serialize(Map.of("reference.lookup.only", true), order))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("Schema not found");
        assertThat(registry.calls()).containsExactly("lookup shop/unit.proto");
    }

    @Test
    void serialize_knownTypesNotSkipped_areRegistered() {
        String text = "syntax = \"proto3\"; import \"google/protobuf/timestamp.proto\";"
                + " message M { google.protobuf.Timestamp t = 1; }";
        Message message = DynamicMessage.getDefaultInstance(message(text));

        serialize(Map.of(), message);
        serialize(Map.of("skip.known.types", false), message);

        assertThat(registry.calls())
                .containsExactly(
                        "register orders-value", "register google/protobuf/timestamp.proto", "register orders-value");
    }

    @ParameterizedTest
    @CsvSource({"default, syntax", "ignore_extensions, syntax", "serialized, Ch9nb29nbGUvcHJvdG9idWYv"})
    void serialize_schemaFormat_isThatOfTheRegisteredText(String format, String begin) {
        byte[] bytes = serialize(Map.of("schema.format", format), NOON);

        assertThat(registry.latest("orders-value").definition().schema()).startsWith(begin);
        assertThat(deserialize(Map.of(), bytes).toByteString()).isEqualTo(NOON.toByteString());
    }

    @Test
    void serialize_latestVersion_writesTheIndexesOfThatVersion() {
        put("syntax = \"proto3\"; message Other {} message M { int32 a = 1; }");
        Message message = DynamicMessage.getDefaultInstance(message("syntax = \"proto3\"; message M { int32 a = 1; }"));

        byte[] bytes = serialize(Map.of("auto.register.schemas", false, "use.latest.version", true), message);

        assertThat(bytes).asHexString().isEqualTo("00000000010202");
    }

    @Test
    void serialize_latestVersionThatCannotReadIt_isRefused() {
        put("syntax = \"proto3\"; message M { string a = 1; }");
        Message message = DynamicMessage.getDefaultInstance(message("syntax = \"proto3\"; message M { int32 a = 1; }"));
        Map<String, Object> settings = Map.of("auto.register.schemas", false, "use.latest.version", true);

        assertThatThrownBy(() -> serialize(settings, message))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("Incompatible schema of type 'PROTOBUF'")
                .hasMessageContaining("latest.compatibility.strict=false");
    }

    @Test
    void serialize_messageThatTheRegistrysTextLacks_isRefused() {
        put("syntax = \"proto3\"; message N {}");
        Message message = DynamicMessage.getDefaultInstance(message("syntax = \"proto3\"; message M {}"));
        Map<String, Object> settings = Map.of(
                "auto.register.schemas", false, "use.latest.version", true, "latest.compatibility.strict", false);

        assertThatThrownBy(() -> serialize(settings, message))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("does not define the message M");
    }

    @Test
    void deserialize_latestVersionWanted_seesItsFields() {
        byte[] bytes = serialize(
                Map.of(),
                DynamicMessage.getDefaultInstance(message("syntax = \"proto3\"; message M { int32 a = 1; }")));
        put("syntax = \"proto3\"; message N {} message M { int32 b = 1; int32 c = 2; }");

        Message read = deserialize(Map.of("use.latest.version", true), bytes);

        assertThat(read.getDescriptorForType().findFieldByName("c")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "bb"})
    void deserialize_latestVersionOfAnotherPackage_seesTheOwnMessage(String other) {
        byte[] bytes = serialize(
                Map.of(), DynamicMessage.getDefaultInstance(message("package a; message M { optional M m = 1; }")));
        put("package %s; message M { optional M n = 1; }".formatted(other));

        Message read = deserialize(Map.of("use.latest.version", true), bytes);

        assertThat(read.getDescriptorForType().getFullName()).isEqualTo("a.M");
    }

    @Test
    void serialize_schemaOfRecordName_isUnderTheMessagesName() {
        serialize(Map.of("value.subject.name.strategy", "RecordNameStrategy"), NOON);

        assertThat(registry.calls()).containsExactly("register google.protobuf.Timestamp");
    }

    @Test
    void serialize_null_staysNull() {
        try (ProtobufSerde serde = new ProtobufSerde(registry)) {
            assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
            assertThat(serde.deserializer().deserialize(TOPIC, null)).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000000001", "000000000103", "00000000010400", "0000000001020c", "00000000017f", "05"})
    void deserialize_brokenFraming_isRefused(String hex) {
        put("syntax = \"proto3\"; message M {}");

        assertThatThrownBy(() -> deserialize(Map.of(), HexFormat.of().parseHex(hex)))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void deserialize_messageThatNamesNoSchema_isOfTheIndexesThatTheSettingsName() {
        put("syntax = \"proto3\"; message M {} message N { message O {} }");
        Map<String, Object> settings = Map.of(
                "value.schema.id.deserializer", "ConfigSchemaIdDeserializer",
                "use.schema.id", 1,
                "use.message.indexes", "1,0");

        Message read = deserialize(settings, new byte[0]);

        assertThat(read.getDescriptorForType().getFullName()).isEqualTo("N.O");
    }

    @ParameterizedTest
    @CsvSource({
        "specific.protobuf.value.type, java.lang.String",
        "use.message.indexes, one",
        "schema.format, resolved",
        "reference.subject.name.strategy, NoSuch",
        "derive.type, perhaps"
    })
    void configure_wrongSetting_isRefusedByItsName(String name, String value) {
        assertThatThrownBy(() -> {
                    serialize(Map.of(name, value), NOON);
                    deserialize(Map.of(name, value), new byte[0]);
                })
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(name);
    }

    private byte[] serialize(Map<String, ?> settings, Message message) {
        try (ProtobufSerializer serializer = new ProtobufSerializer(registry, settings, false)) {
            return Objects.requireNonNull(serializer.serialize(TOPIC, new RecordHeaders(), message));
        }
    }

    private Message deserialize(Map<String, ?> settings, byte[] bytes) {
        try (ProtobufDeserializer deserializer = new ProtobufDeserializer(registry, settings, false)) {
            return Objects.requireNonNull(deserializer.deserialize(TOPIC, new RecordHeaders(), bytes));
        }
    }

    private RegisteredSchema put(String text) {
        registry.put(
                "orders-value",
                registry.subjects().size() + 1,
                UUID.nameUUIDFromBytes(new byte[0]),
                new SchemaDefinition("PROTOBUF", text, List.of()));
        return registry.latest("orders-value");
    }

    private static Descriptor order() {
        return compile(
                        "shop/order.proto",
                        "syntax = \"proto3\"; package shop; import \"shop/money.proto\"; import \"shop/unit.proto\";"
                                + " message Order { Money m = 1; Unit u = 2; }",
                        List.of(
                                file(
                                        "shop/money.proto",
                                        "syntax = \"proto3\"; package shop; import \"shop/unit.proto\";"
                                                + " message Money { Unit unit = 1; }"),
                                file("shop/unit.proto", "syntax = \"proto3\"; package shop; message Unit {}")))
                .getMessageTypes()
                .get(0);
    }

    private static Descriptor message(String text) {
        FileDescriptor file = compile("m.proto", text, List.of());
        return Objects.requireNonNull(
                file.findMessageTypeByName("M") == null
                        ? file.getMessageTypes().get(0)
                        : file.findMessageTypeByName("M"));
    }

    private static FileDescriptor compile(String path, String text, List<ProtoFile> imported) {
        return new Compiling(imported).compile(file(path, text));
    }

    private static ProtoFile file(String path, String text) {
        return ProtoFile.of(path, text);
    }

    /** Names subjects in capitals. */
    public static final class Shouting implements ReferenceSubjectNameStrategy {

        @Override
        public String subject(String path) {
            return path.toUpperCase(Locale.ROOT);
        }
    }
}
