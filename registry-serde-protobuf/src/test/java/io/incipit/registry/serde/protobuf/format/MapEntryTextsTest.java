// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Place;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that say that they are the entries of maps, and are or are not. */
class MapEntryTextsTest {

    static final String BROKEN = "syntax = \"proto3\"; message M { repeated E e = 1;"
            + " message E { option map_entry = true; int32 x = 5; } }";

    final ProtobufFormat format = new ProtobufFormat();

    @Test
    void incompatibilities_entryWithoutParts_isAMessage() {
        ParsedSchema broken = format.parse(BROKEN, List.of(), Strictness.EXISTING);
        ParsedSchema changed = format.parse(BROKEN.replace("int32 x", "string x"), List.of(), Strictness.EXISTING);

        assertThat(changed.incompatibilities(broken, Direction.BACKWARD))
                .singleElement()
                .satisfies(found -> assertThat(found.rule()).isEqualTo("FIELD_SCALAR_KIND_CHANGED"));
        assertThat(broken.topLevelFields()).containsExactly("e");
        assertThat(broken.placeOf("e")).isEqualTo(new Place("#/M/1", 1, 32));
    }

    @Test
    void parse_entryWithoutParts_isRefusedWhenNew() {
        assertThatThrownBy(() -> format.parse(BROKEN, List.of(), Strictness.NEW))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessage("The map entry E has no field 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "message M { optional E e = 1; message E { option (map_entry) = true; optional int32 key = 1;"
                        + " optional int32 value = 2; } }",
                "message E { option map_entry = true; optional int32 key = 1; optional int32 value = 2; }"
            })
    void normalizedText_messageThatIsNoEntry_keepsIt(String text) {
        ParsedSchema schema = format.parse(text, List.of(), Strictness.NEW);

        assertThat(schema.normalizedText()).contains("message E {");
        assertThat(format.parse(text.replace("int32 value", "string value"), List.of(), Strictness.NEW)
                        .incompatibilities(schema, Direction.BACKWARD))
                .hasSize(1);
    }

    @Test
    void normalizedText_entryThatAnotherMessageNames_keepsIt() {
        String text = "syntax = \"proto3\"; message N { M.E e = 1; } message M { repeated E e = 1;"
                + " message E { option map_entry = true; string key = 1; int32 value = 2; } }";

        String normalized = format.parse(text, List.of(), Strictness.NEW).normalizedText();

        assertThat(normalized).contains("  .M.E e = 1;\n", "  map<string, int32> e = 1;\n", "  message E {\n");
        assertThat(format.parse(normalized, List.of(), Strictness.NEW).normalizedText())
                .isEqualTo(normalized);
    }

    @ParameterizedTest
    @CsvSource({"int32, false", "F, true"})
    void normalizedText_entryThatAnotherMessageNames_keepsWhatItNamesAndNoOther(String value, boolean both) {
        String text = "syntax = \"proto3\"; message N { M.E e = 1; } message M { repeated E e = 1; repeated F f = 2;"
                + " message E { option map_entry = true; string key = 1; %s value = 2; }".formatted(value)
                + " message F { option map_entry = true; string key = 1; int32 value = 2; } }";

        String normalized = format.parse(text, List.of(), Strictness.NEW).normalizedText();

        assertThat(normalized).contains("  message E {\n", "  map<string, int32> f = 2;\n");
        assertThat(normalized.contains("message F")).isEqualTo(both);
        assertThat(format.parse(normalized, List.of(), Strictness.NEW).normalizedText())
                .isEqualTo(normalized);
    }

    @ParameterizedTest
    @CsvSource({
        "attributes, AttributesEntry",
        "line_items, LineItemsEntry",
        "camelCase, CamelCaseEntry",
        "_a__b2c_, AB2cEntry",
        "UPPER_X, UPPERXEntry"
    })
    void formattedText_serializedMap_namesItsEntryAsTheCompilerDoes(String field, String entry)
            throws InvalidProtocolBufferException {
        String text = "syntax = \"proto3\"; message M { map<string, int32> %s = 1; }".formatted(field);

        String serialized = format.parse(text, List.of(), Strictness.NEW).formattedText("serialized");

        DescriptorProto message = FileDescriptorProto.parseFrom(
                        Base64.getDecoder().decode(serialized))
                .getMessageType(0);
        assertThat(message.getNestedType(0).getName()).isEqualTo(entry);
        assertThat(message.getNestedType(0).getOptions().getMapEntry()).isTrue();
        assertThat(message.getField(0).getTypeName()).isEqualTo(entry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"map<,", "map<string,", "map<string, int32"})
    void parse_compiledTypeNameThatIsNoMap_isRefusedAsUnknown(String name) {
        FieldDescriptorProto field = FieldDescriptorProto.newBuilder()
                .setName("f")
                .setNumber(1)
                .setTypeName(name)
                .build();
        FileDescriptorProto file = FileDescriptorProto.newBuilder()
                .addMessageType(DescriptorProto.newBuilder().setName("M").addField(field))
                .build();
        String text = Base64.getEncoder().encodeToString(file.toByteArray());

        assertThatThrownBy(() -> format.parse(text, List.of(), Strictness.NEW))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessage("Could not resolve type: " + name);
    }
}
