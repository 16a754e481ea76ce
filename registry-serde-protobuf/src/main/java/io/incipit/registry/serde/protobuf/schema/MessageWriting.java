// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.DescriptorProto.ExtensionRange;
import com.google.protobuf.DescriptorProtos.DescriptorProto.ReservedRange;
import com.google.protobuf.DescriptorProtos.ExtensionRangeOptions;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldOptions;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import com.google.protobuf.DescriptorProtos.OneofOptions;
import com.squareup.wire.schema.Field;
import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.ExtendElement;
import com.squareup.wire.schema.internal.parser.ExtensionsElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.GroupElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OneOfElement;
import com.squareup.wire.schema.internal.parser.ReservedElement;
import java.util.Locale;
import java.util.Optional;

/**
 * Compiles messages.
 *
 * @param names what they can name
 * @param proto3 where only a field that may be absent is said to be optional
 */
record MessageWriting(ProtoNames names, boolean proto3) {

    DescriptorProto write(MessageElement message, String scope) {
        String inside = ProtoNames.within(scope, message.getName());
        DescriptorProto.Builder written = DescriptorProto.newBuilder().setName(message.getName());
        Lists.only(MessageElement.class, message.getNestedTypes())
                .forEach(nested -> written.addNestedType(write(nested, inside)));
        Lists.only(EnumElement.class, message.getNestedTypes())
                .forEach(nested -> written.addEnumType(DescriptorWriting.enumeration(nested)));
        message.getFields().forEach(field -> addField(field, inside, written));
        message.getOneOfs().forEach(oneOf -> addOneOf(oneOf, inside, written));
        message.getGroups().forEach(group -> addGroup(group, inside, written));
        addSyntheticOneOfs(written);
        OptionWriting.write(message.getOptions(), MessageOptions.newBuilder(), written::setOptions);
        message.getReserveds().forEach(reserved -> addReserved(reserved, written));
        message.getExtensions().forEach(extensions -> addExtensions(extensions, written));
        for (ExtendElement extend : message.getExtendDeclarations()) {
            for (FieldElement field : extend.getFields()) {
                written.addExtension(field(field, inside).setExtendee(extend.getName()));
            }
        }
        return written.build();
    }

    FieldDescriptorProto.Builder field(FieldElement field, String scope) {
        FieldDescriptorProto.Builder written =
                FieldDescriptorProto.newBuilder().setName(field.getName()).setNumber(field.getTag());
        setType(field.getType(), scope, written);
        setLabel(Optional.ofNullable(field.getLabel()), written);
        if (field.getDefaultValue() != null) {
            written.setDefaultValue(field.getDefaultValue());
        }
        if (field.getJsonName() != null) {
            written.setJsonName(field.getJsonName());
        }
        OptionWriting.write(field.getOptions(), FieldOptions.newBuilder(), written::setOptions);
        return written;
    }

    private void addField(FieldElement field, String scope, DescriptorProto.Builder message) {
        FieldDescriptorProto.Builder written = field(field, scope);
        MapType.of(field.getType()).ifPresent(map -> {
            String entry = entryName(field.getName());
            message.addNestedType(entry(entry, map, scope));
            written.setLabel(Label.LABEL_REPEATED)
                    .setType(FieldDescriptorProto.Type.TYPE_MESSAGE)
                    .setTypeName(entry);
        });
        message.addField(written);
    }

    /** As {@code protoc} names it, which readers of descriptors insist on: {@code LineItemsEntry} for line_items. */
    private static String entryName(String field) {
        StringBuilder name = new StringBuilder();
        for (String word : field.split("_", -1)) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return name.append("Entry").toString();
    }

    private DescriptorProto entry(String name, MapType map, String scope) {
        DescriptorProto.Builder entry = DescriptorProto.newBuilder().setName(name);
        entry.getOptionsBuilder().setMapEntry(true);
        entry.addField(part("key", 1, map.key(), scope)).addField(part("value", 2, map.value(), scope));
        return entry.build();
    }

    private FieldDescriptorProto.Builder part(String name, int number, String type, String scope) {
        FieldDescriptorProto.Builder part =
                FieldDescriptorProto.newBuilder().setName(name).setNumber(number);
        if (!proto3) {
            part.setLabel(Label.LABEL_OPTIONAL);
        }
        setType(type, scope, part);
        return part;
    }

    private void setType(String type, String scope, FieldDescriptorProto.Builder field) {
        if (ProtoNames.isScalar(type)) {
            field.setType(FieldDescriptorProto.Type.valueOf("TYPE_" + type.toUpperCase(Locale.ROOT)));
            return;
        }
        field.setTypeName(type);
        names.type(type, scope)
                .ifPresent(named -> field.setType(
                        switch (named.kind()) {
                            case MESSAGE, GROUP -> FieldDescriptorProto.Type.TYPE_MESSAGE;
                            case ENUM -> FieldDescriptorProto.Type.TYPE_ENUM;
                        }));
    }

    private void setLabel(Optional<Field.Label> label, FieldDescriptorProto.Builder field) {
        label.ifPresent(there -> {
            switch (there) {
                case REQUIRED -> field.setLabel(Label.LABEL_REQUIRED);
                case REPEATED -> field.setLabel(Label.LABEL_REPEATED);
                case OPTIONAL -> field.setLabel(Label.LABEL_OPTIONAL);
                case ONE_OF -> field.clearLabel();
            }
            if (proto3 && there == Field.Label.OPTIONAL) {
                field.setProto3Optional(true);
            }
        });
    }

    private void addOneOf(OneOfElement oneOf, String scope, DescriptorProto.Builder message) {
        int index = message.getOneofDeclCount();
        OneofDescriptorProto.Builder declared =
                OneofDescriptorProto.newBuilder().setName(oneOf.getName());
        OptionWriting.write(oneOf.getOptions(), OneofOptions.newBuilder(), declared::setOptions);
        message.addOneofDecl(declared);
        int first = message.getFieldCount();
        oneOf.getFields().forEach(field -> addField(field, scope, message));
        oneOf.getGroups().forEach(group -> addGroup(group, scope, message));
        for (int i = first; i < message.getFieldCount(); i++) {
            message.getFieldBuilder(i).setOneofIndex(index);
        }
    }

    private static void addSyntheticOneOfs(DescriptorProto.Builder message) {
        for (FieldDescriptorProto.Builder field : message.getFieldBuilderList()) {
            if (field.getProto3Optional()) {
                field.setOneofIndex(message.getOneofDeclCount());
                message.addOneofDecl(OneofDescriptorProto.newBuilder().setName("_" + field.getName()));
            }
        }
    }

    private void addGroup(GroupElement group, String scope, DescriptorProto.Builder message) {
        String inside = ProtoNames.within(scope, group.getName());
        DescriptorProto.Builder type = DescriptorProto.newBuilder().setName(group.getName());
        group.getFields().forEach(field -> addField(field, inside, type));
        message.addNestedType(type);
        FieldDescriptorProto.Builder written = FieldDescriptorProto.newBuilder()
                .setName(group.getName().toLowerCase(Locale.ROOT))
                .setNumber(group.getTag())
                .setType(FieldDescriptorProto.Type.TYPE_GROUP)
                .setTypeName(group.getName());
        setLabel(Optional.ofNullable(group.getLabel()), written);
        message.addField(written);
    }

    private static void addReserved(ReservedElement reserved, DescriptorProto.Builder message) {
        for (Object value : reserved.getValues()) {
            if (value instanceof String name) {
                message.addReservedName(name);
            } else {
                TagRange range = TagRange.of(value);
                message.addReservedRange(
                        ReservedRange.newBuilder().setStart(range.first()).setEnd(range.last() + 1));
            }
        }
    }

    private static void addExtensions(ExtensionsElement extensions, DescriptorProto.Builder message) {
        for (Object value : extensions.getValues()) {
            TagRange range = TagRange.of(value);
            ExtensionRange.Builder written =
                    ExtensionRange.newBuilder().setStart(range.first()).setEnd(range.last() + 1);
            OptionWriting.write(extensions.getOptions(), ExtensionRangeOptions.newBuilder(), written::setOptions);
            message.addExtensionRange(written);
        }
    }
}
