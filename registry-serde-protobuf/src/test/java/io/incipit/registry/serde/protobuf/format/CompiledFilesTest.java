// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiled files that hold what no text can say. */
class CompiledFilesTest {

    static final FieldDescriptorProto GROUP = FieldDescriptorProto.newBuilder()
            .setName("g")
            .setNumber(1)
            .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL)
            .setType(FieldDescriptorProto.Type.TYPE_GROUP)
            .setTypeName("G")
            .build();

    final ProtobufFormat format = new ProtobufFormat();

    @Test
    void parse_oneOfThatIsNotThere_isRefused() {
        DescriptorProto message = DescriptorProto.newBuilder()
                .setName("M")
                .addField(number().setOneofIndex(3))
                .build();

        assertThatThrownBy(() -> parse(file(message)))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessageContaining("the message M has no oneof with the index 3, which the field a names");
    }

    static List<DescriptorProto> groups() {
        DescriptorProto.Builder empty = DescriptorProto.newBuilder().setName("G");
        return List.of(
                empty.clone()
                        .addOneofDecl(OneofDescriptorProto.newBuilder().setName("o"))
                        .addField(number().setOneofIndex(0))
                        .build(),
                empty.clone()
                        .addNestedType(DescriptorProto.newBuilder().setName("G"))
                        .addField(GROUP)
                        .build(),
                empty.clone()
                        .addNestedType(DescriptorProto.newBuilder().setName("N"))
                        .build(),
                empty.clone()
                        .addReservedRange(DescriptorProto.ReservedRange.newBuilder()
                                .setStart(5)
                                .setEnd(6))
                        .build(),
                empty.clone().addReservedName("gone").build(),
                empty.clone()
                        .setOptions(MessageOptions.newBuilder().setDeprecated(true))
                        .build(),
                empty.clone()
                        .addEnumType(EnumDescriptorProto.newBuilder().setName("E"))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("groups")
    void parse_groupWithMoreThanFields_isRefused(DescriptorProto group) {
        DescriptorProto message = DescriptorProto.newBuilder()
                .setName("M")
                .addField(GROUP)
                .addNestedType(group)
                .build();

        assertThatThrownBy(() -> parse(file(message)))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessageContaining("the group G has more than fields in it");
    }

    @Test
    void parse_serializedGroupWithAMap_isTheSameSchema() {
        String text = "message M { optional group G = 1 { map<string, M> m = 2; optional int32 a = 3; } }";
        ParsedSchema schema = format.parse(text, List.of(), Strictness.NEW);

        ParsedSchema again = format.parse(schema.formattedText("serialized"), List.of(), Strictness.NEW);

        assertThat(again.canonicalText()).isEqualTo(schema.canonicalText());
    }

    @Test
    void parse_groupAmongExtensions_isRefusedAsInText() {
        FileDescriptorProto file = file(
                        DescriptorProto.newBuilder().setName("G").build())
                .toBuilder()
                .addExtension(GROUP.toBuilder().setExtendee("G"))
                .build();

        assertThatThrownBy(() -> parse(file))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessageContaining("groups in extend blocks are not supported");
    }

    private ParsedSchema parse(FileDescriptorProto file) {
        return format.parse(Base64.getEncoder().encodeToString(file.toByteArray()), List.of(), Strictness.NEW);
    }

    private static FileDescriptorProto file(DescriptorProto message) {
        return FileDescriptorProto.newBuilder().addMessageType(message).build();
    }

    private static FieldDescriptorProto.Builder number() {
        return FieldDescriptorProto.newBuilder()
                .setName("a")
                .setNumber(2)
                .setType(FieldDescriptorProto.Type.TYPE_INT32);
    }
}
