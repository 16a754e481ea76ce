// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import io.incipit.registry.serde.client.InMemoryRegistry;
import io.incipit.registry.serde.protobuf.schema.Compiling;
import io.incipit.registry.serde.protobuf.schema.ProtoFile;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages whose schema is in an edition of Protobuf. */
class EditionSerdesTest {

    static final String MONEY = """
            edition = "2023";
            package shop;
            enum Currency { option features.enum_type = CLOSED; EUR = 1; }
            """;
    static final String ORDER = """
            edition = "2023";
            package shop;
            import "money.proto";
            message Order {
              int32 id = 1 [features.field_presence = LEGACY_REQUIRED];
              int32 count = 2 [features.field_presence = IMPLICIT];
              repeated int32 sizes = 3 [features.repeated_field_encoding = EXPANDED];
              Order part = 4 [features.message_encoding = DELIMITED];
              Currency currency = 5;
            }
            """;

    final InMemoryRegistry registry = new InMemoryRegistry();

    @ParameterizedTest
    @ValueSource(strings = {"default", "serialized"})
    void serialize_edition_isReadAgain(String format) {
        Message order = order();

        byte[] bytes = serialize(Map.of("schema.format", format), order);
        Message read = deserialize(bytes);

        assertThat(read.toString()).isEqualTo(order.toString());
        assertThat(read.getUnknownFields().asMap()).isEmpty();
        assertThat(HexFormat.of().formatHex(bytes))
                .endsWith("00" + "0807" + "1801" + "1802" + "23" + "0808" + "24" + "2801");
    }

    @Test
    void serialize_edition_registersItWithItsImport() {
        serialize(Map.of(), order());

        assertThat(registry.latest("orders-value").definition().schema())
                .startsWith("edition = \"2023\";\npackage shop;\n")
                .contains("  repeated int32 sizes = 3 [features.repeated_field_encoding = EXPANDED];\n");
        assertThat(registry.latest("money.proto").definition().schema()).startsWith("edition = \"2023\";\n");
    }

    private static Message order() {
        Descriptor type = new Compiling(List.of(ProtoFile.of("money.proto", MONEY)))
                .compile(ProtoFile.of("order.proto", ORDER))
                .findMessageTypeByName("Order");
        FieldDescriptor currency = field(type, "currency");
        return DynamicMessage.newBuilder(type)
                .setField(field(type, "id"), 7)
                .setField(field(type, "count"), 0)
                .addRepeatedField(field(type, "sizes"), 1)
                .addRepeatedField(field(type, "sizes"), 2)
                .setField(
                        field(type, "part"),
                        DynamicMessage.newBuilder(type)
                                .setField(field(type, "id"), 8)
                                .build())
                .setField(currency, currency.getEnumType().findValueByNumber(1))
                .build();
    }

    private static FieldDescriptor field(Descriptor type, String name) {
        return Objects.requireNonNull(type.findFieldByName(name));
    }

    private byte[] serialize(Map<String, ?> properties, Message message) {
        try (ProtobufSerializer serializer = new ProtobufSerializer(registry, properties, false)) {
            return Objects.requireNonNull(serializer.serialize("orders", message));
        }
    }

    private Message deserialize(byte[] bytes) {
        try (ProtobufDeserializer deserializer = new ProtobufDeserializer(registry, Map.of(), false)) {
            return Objects.requireNonNull(deserializer.deserialize("orders", bytes));
        }
    }
}
