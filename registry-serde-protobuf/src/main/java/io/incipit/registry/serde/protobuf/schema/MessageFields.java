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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        return fields(outside());
    }

    List<GroupElement> groups() {
        return groups(outside());
    }

    private List<FieldDescriptorProto> outside() {
        return message.getFieldList().stream()
                .filter(field -> !isInOneOf(field))
                .toList();
    }

    List<OneOfElement> oneOfs() {
        Map<Integer, List<FieldDescriptorProto>> members = message.getFieldList().stream()
                .filter(MessageFields::isInOneOf)
                .collect(Collectors.groupingBy(FieldDescriptorProto::getOneofIndex));
        members.forEach((index, fields) -> requireOneOf(index, fields.get(0)));
        return IntStream.range(0, message.getOneofDeclCount())
                .mapToObj(index -> oneOf(index, members.getOrDefault(index, List.of())))
                .filter(oneOf ->
                        !oneOf.getFields().isEmpty() || !oneOf.getGroups().isEmpty())
                .toList();
    }

    /** The nested types that are not the other half of a group. */
    List<DescriptorProto> otherTypes() {
        Set<String> groups = message.getFieldList().stream()
                .filter(MessageFields::isGroup)
                .map(field -> simpleName(field.getTypeName()))
                .collect(Collectors.toSet());
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
                typeOf(field),
                field.getName(),
                field.hasDefaultValue() ? field.getDefaultValue() : null,
                field.hasJsonName() ? field.getJsonName() : null,
                field.getNumber(),
                DescriptorReading.NO_REMARK,
                OptionReading.read(field.getOptions()));
    }

    private void requireOneOf(int index, FieldDescriptorProto field) {
        if (index < 0 || index >= message.getOneofDeclCount()) {
            throw new ProtoSyntaxException(
                    "Could not parse Protobuf - the message %s has no oneof with the index %d, which the field %s names"
                            .formatted(message.getName(), index, field.getName()),
                    null);
        }
    }

    private OneOfElement oneOf(int index, List<FieldDescriptorProto> members) {
        return new OneOfElement(
                message.getOneofDecl(index).getName(),
                DescriptorReading.NO_REMARK,
                fields(members),
                groups(members),
                OptionReading.read(message.getOneofDecl(index).getOptions()),
                DescriptorReading.NOWHERE);
    }

    private List<FieldElement> fields(List<FieldDescriptorProto> all) {
        return all.stream()
                .filter(field -> !isGroup(field))
                .map(field -> field(field, proto3))
                .toList();
    }

    private List<GroupElement> groups(List<FieldDescriptorProto> all) {
        return all.stream().filter(MessageFields::isGroup).map(this::group).toList();
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
                types.flatMap(type -> new MessageFields(type, proto3).ofGroup().stream())
                        .toList());
    }

    /** The fields of a group, whose text has nothing but fields. */
    private List<FieldElement> ofGroup() {
        Map<String, MapType> maps = new HashMap<>();
        message.getNestedTypeList().stream()
                .filter(type -> type.getOptions().getMapEntry() && type.getFieldCount() == 2)
                .forEach(entry -> maps.put(entry.getName(), mapType(entry)));
        if (maps.size() < message.getNestedTypeCount()
                || message.getEnumTypeCount() + message.getExtensionRangeCount() + message.getExtensionCount() > 0
                || message.getReservedRangeCount() + message.getReservedNameCount() > 0
                || message.hasOptions()
                || message.getFieldList().stream().anyMatch(MessageFields::isInOneOf)) {
            throw new ProtoSyntaxException(
                    ("Could not parse Protobuf - the group %s has more than fields in it, which no text can say;"
                                    + " use a field of a message type")
                            .formatted(message.getName()),
                    null);
        }
        return message.getFieldList().stream()
                .map(field -> Optional.ofNullable(maps.get(simpleName(field.getTypeName())))
                        .map(map -> field(ofMap(field, map), proto3))
                        .orElseGet(() -> field(field, proto3)))
                .toList();
    }

    private static MapType mapType(DescriptorProto entry) {
        return new MapType(typeOf(entry.getField(0)), typeOf(entry.getField(1)));
    }

    /** A map has no label. */
    private static FieldDescriptorProto ofMap(FieldDescriptorProto field, MapType map) {
        return field.toBuilder().clearLabel().setTypeName(map.toString()).build();
    }

    private static String typeOf(FieldDescriptorProto field) {
        return field.hasTypeName() ? field.getTypeName() : scalar(field.getType());
    }

    /** A field that may be absent in proto3 has a oneof of its own, which its text does not show. */
    private static boolean isInOneOf(FieldDescriptorProto field) {
        return field.hasOneofIndex() && !field.getProto3Optional();
    }

    static boolean isGroup(FieldDescriptorProto field) {
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
