// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import io.incipit.registry.serde.protobuf.TestTexts;
import io.incipit.registry.serde.protobuf.schema.Compiling;
import io.incipit.registry.serde.protobuf.schema.Editions;
import io.incipit.registry.serde.protobuf.schema.ProtoFile;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files as Protobuf's own compiler compiles them, which some clients send in base64: with all names in full, a label on each
 * field, and no syntax in version 2. Without normalisation they are not the same schema as their text, because a canonical
 * text keeps names and entries of maps as they are.
 */
class CompilerOutputTest {

    final ProtobufFormat format = new ProtobufFormat(Editions.ACCEPT);

    static List<String> files() {
        // Features of one language are custom options, which compiled files do not keep here.
        return TestTexts.files("wild").stream()
                .filter(file -> !TestTexts.text(file).contains("features.("))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void normalizedText_compiledFile_isThatOfItsText(String file) {
        String text = TestTexts.text(file);

        String normalized = withoutExtensions(compiled(text)).normalizedText();

        assertThat(normalized).isEqualTo(withoutExtensions(text).normalizedText());
    }

    @Test
    void canonicalText_compiledFile_keepsNamesAndEntriesAsTheyAreThere() {
        String text = "syntax = \"proto3\"; package p; message M { map<string, M> m = 1; M n = 2; }";

        String canonical =
                format.parse(compiled(text), List.of(), Strictness.NEW).canonicalText();

        assertThat(canonical)
                .contains("  repeated .p.M.MEntry m = 1;\n", "  .p.M n = 2;\n", "    option map_entry = true;\n");
    }

    private ParsedSchema withoutExtensions(String text) {
        String without = format.parse(text, List.of(), Strictness.NEW).formattedText("ignore_extensions");
        return format.parse(without, List.of(), Strictness.NEW);
    }

    private static String compiled(String text) {
        FileDescriptor file = new Compiling(List.of()).compile(ProtoFile.of("default", text));
        FileDescriptorProto.Builder compiled = file.toProto().toBuilder();
        if (compiled.getSyntax().equals("proto2")) {
            compiled.clearSyntax();
        }
        for (int i = 0; i < compiled.getMessageTypeCount(); i++) {
            complete(compiled.getMessageTypeBuilder(i), file.getMessageTypes().get(i));
        }
        for (int i = 0; i < compiled.getExtensionCount(); i++) {
            complete(compiled.getExtensionBuilder(i), file.getExtensions().get(i));
        }
        for (int i = 0; i < compiled.getServiceCount(); i++) {
            complete(compiled.getServiceBuilder(i), file.getServices().get(i));
        }
        return Base64.getEncoder().encodeToString(compiled.build().toByteArray());
    }

    private static void complete(DescriptorProto.Builder message, Descriptor type) {
        for (int i = 0; i < message.getFieldCount(); i++) {
            complete(message.getFieldBuilder(i), type.getFields().get(i));
        }
        for (int i = 0; i < message.getExtensionCount(); i++) {
            complete(message.getExtensionBuilder(i), type.getExtensions().get(i));
        }
        for (int i = 0; i < message.getNestedTypeCount(); i++) {
            complete(message.getNestedTypeBuilder(i), type.getNestedTypes().get(i));
        }
    }

    private static void complete(FieldDescriptorProto.Builder field, FieldDescriptor type) {
        if (!field.hasLabel()) {
            field.setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL);
        }
        if (type.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
            field.setTypeName("." + type.getMessageType().getFullName());
        } else if (type.getJavaType() == FieldDescriptor.JavaType.ENUM) {
            field.setTypeName("." + type.getEnumType().getFullName());
        }
        if (type.isExtension()) {
            field.setExtendee("." + type.getContainingType().getFullName());
        }
    }

    private static void complete(ServiceDescriptorProto.Builder service, ServiceDescriptor type) {
        for (int i = 0; i < service.getMethodCount(); i++) {
            MethodDescriptor method = type.getMethods().get(i);
            MethodDescriptorProto.Builder written = service.getMethodBuilder(i);
            written.setInputType("." + method.getInputType().getFullName())
                    .setOutputType("." + method.getOutputType().getFullName());
        }
    }
}
