// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.squareup.wire.schema.Field;
import com.squareup.wire.schema.internal.parser.ExtensionsElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.GroupElement;
import com.squareup.wire.schema.internal.parser.OneOfElement;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a compiled message, as its text has them: some in oneofs, some as groups.
 *
 * @param proto3 where a field has a label only if the text has one
 */
record MessageFields(DescriptorProto message, boolean proto3) {

    List<FieldElement> outsideOneOfs() {
        return fields(field -> !isInOneOf(field));
    }

    List<GroupElement> groups() {
        return groups(field -> !isInOneOf(field));
    }

    List<OneOfElement> oneOfs() {
        return IntStream.range(0, message.getOneofDeclCount())
                .mapToObj(this::oneOf)
                .filter(oneOf ->
                        !oneOf.getFields().isEmpty() || !oneOf.getGroups().isEmpty())
                .toList();
    }

    /** The nested types that are not the other half of a group. */
    List<DescriptorProto> otherTypes() {
        List<String> groups = message.getFieldList().stream()
                .filter(MessageFields::isGroup)
                .map(field -> simpleName(field.getTypeName()))
                .toList();
        return message.getNestedTypeList().stream()
                .filter(type -> !groups.contains(type.getName()))
                .toList();
    }

    List<ExtensionsElement> extensions() {
        return message.getExtensionRangeList().stream()
                .map(range -> new ExtensionsElement(
                        DescriptorReading.NOWHERE,
                        DescriptorReading.NO_REMARK,
                        List.of(TagRange.upTo(range.getStart(), range.getEnd()).value()),
                        OptionReading.read(range.getOptions())))
                .toList();
    }

    static FieldElement field(FieldDescriptorProto field, boolean proto3) {
        return new FieldElement(
                DescriptorReading.NOWHERE,
                label(field, proto3),
                field.hasTypeName() ? field.getTypeName() : scalar(field.getType()),
                field.getName(),
                field.hasDefaultValue() ? field.getDefaultValue() : null,
                field.hasJsonName() ? field.getJsonName() : null,
                field.getNumber(),
                DescriptorReading.NO_REMARK,
                OptionReading.read(field.getOptions()));
    }

    private OneOfElement oneOf(int index) {
        Predicate<FieldDescriptorProto> inIt = field -> isInOneOf(field) && field.getOneofIndex() == index;
        return new OneOfElement(
                message.getOneofDecl(index).getName(),
                DescriptorReading.NO_REMARK,
                fields(inIt),
                groups(inIt),
                OptionReading.read(message.getOneofDecl(index).getOptions()),
                DescriptorReading.NOWHERE);
    }

    private List<FieldElement> fields(Predicate<FieldDescriptorProto> which) {
        return message.getFieldList().stream()
                .filter(field -> !isGroup(field))
                .filter(which)
                .map(field -> field(field, proto3))
                .toList();
    }

    private List<GroupElement> groups(Predicate<FieldDescriptorProto> which) {
        return message.getFieldList().stream()
                .filter(MessageFields::isGroup)
                .filter(which)
                .map(this::group)
                .toList();
    }

    private GroupElement group(FieldDescriptorProto field) {
        String name = simpleName(field.getTypeName());
        Stream<DescriptorProto> types = message.getNestedTypeList().stream()
                .filter(type -> type.getName().equals(name));
        return new GroupElement(
                label(field, proto3),
                DescriptorReading.NOWHERE,
                name,
                field.getNumber(),
                DescriptorReading.NO_REMARK,
                types.flatMap(type -> new MessageFields(type, proto3).outsideOneOfs().stream())
                        .toList());
    }

    /** A field that may be absent in proto3 has a oneof of its own, which its text does not show. */
    private static boolean isInOneOf(FieldDescriptorProto field) {
        return field.hasOneofIndex() && !field.getProto3Optional();
    }

    private static boolean isGroup(FieldDescriptorProto field) {
        return field.getType() == FieldDescriptorProto.Type.TYPE_GROUP;
    }

    private static String simpleName(String typeName) {
        return typeName.substring(typeName.lastIndexOf('.') + 1);
    }

    private static String scalar(FieldDescriptorProto.Type type) {
        return type.name().substring("TYPE_".length()).toLowerCase(Locale.ROOT);
    }

    private static boolean isSaidToBeOptional(FieldDescriptorProto field, boolean proto3) {
        return proto3 ? field.getProto3Optional() : field.hasLabel() && !isInOneOf(field);
    }

    private static Field.@Nullable Label label(FieldDescriptorProto field, boolean proto3) {
        return switch (field.getLabel()) {
            case LABEL_REQUIRED -> Field.Label.REQUIRED;
            case LABEL_REPEATED -> Field.Label.REPEATED;
            case LABEL_OPTIONAL -> isSaidToBeOptional(field, proto3) ? Field.Label.OPTIONAL : null;
        };
    }
}
