// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.squareup.wire.schema.internal.parser.OptionElement;
import com.squareup.wire.schema.internal.parser.OptionElement.OptionPrimitive;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compiles options. Those that Protobuf does not define are left out, but for the registry's own. */
final class OptionWriting {

    private static final Set<String> REPEATED = DescriptorProtos.getDescriptor().getMessageTypes().stream()
            .filter(type -> type.getName().endsWith("Options"))
            .flatMap(type -> type.getFields().stream())
            .filter(FieldDescriptor::isRepeated)
            .map(FieldDescriptor::getName)
            .collect(Collectors.toUnmodifiableSet());

    private OptionWriting() {}

    /** @param set takes them, if there are any */
    static <B extends Message.Builder> void write(List<OptionElement> options, B into, Consumer<B> set) {
        for (OptionElement option : options) {
            if (option.isParenthesized()) {
                MetaOption.write(option, into);
            } else {
                OptionElement plain = Features.inPieces(option);
                set(plain.getName(), literal(plain), into);
            }
        }
        if (!into.getAllFields().isEmpty() || !into.getUnknownFields().asMap().isEmpty()) {
            set.accept(into);
        }
    }

    static void writeMembers(Map<?, ?> literal, Message.Builder into) {
        literal.forEach((name, value) -> set(String.valueOf(name), value, into));
    }

    /** Whether an option that Protobuf defines may be set more than once. */
    static boolean isRepeated(String name) {
        return REPEATED.contains(name);
    }

    /** The value as the parser gives the values inside literals. */
    static Object literal(OptionElement option) {
        return switch (option.getKind()) {
            case OPTION -> asMember((OptionElement) option.getValue());
            case BOOLEAN, NUMBER, ENUM -> new OptionPrimitive(option.getKind(), option.getValue());
            case STRING, MAP, LIST -> option.getValue();
        };
    }

    /** A literal with one member; extensions are named in brackets there. */
    static Map<String, Object> asMember(OptionElement option) {
        String name = option.getName();
        return Map.of(option.isParenthesized() ? "[" + name + "]" : name, literal(option));
    }

    private static void set(String name, @Nullable Object literal, Message.Builder into) {
        FieldDescriptor field = into.getDescriptorForType().findFieldByName(name);
        if (field == null || literal == null) {
            return;
        }
        if (literal instanceof Collection<?> list) {
            list.forEach(part -> set(name, part, into));
            return;
        }
        Object value = value(field, literal, into);
        if (value == null) {
            return;
        }
        if (field.isRepeated()) {
            into.addRepeatedField(field, value);
        } else {
            into.setField(field, value);
        }
    }

    private static @Nullable Object value(FieldDescriptor field, Object literal, Message.Builder into) {
        if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
            return literal instanceof Map<?, ?> members
                    ? message(field, members, into).orElse(null)
                    : null;
        }
        String text = literal instanceof OptionPrimitive primitive
                ? primitive.getValue().toString()
                : literal.toString();
        try {
            return switch (field.getJavaType()) {
                case STRING -> text;
                case BYTE_STRING -> ByteString.copyFromUtf8(text);
                case BOOLEAN -> Boolean.valueOf(text);
                case ENUM -> field.getEnumType().findValueByName(text);
                case INT -> Integer.decode(text);
                case LONG -> Long.decode(text);
                case FLOAT -> Float.valueOf(text);
                case DOUBLE -> Double.valueOf(text);
                case MESSAGE -> null;
            };
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Empty if nothing of it is known. */
    private static Optional<Message> message(FieldDescriptor field, Map<?, ?> members, Message.Builder into) {
        Message.Builder inner = into.newBuilderForField(field);
        if (!field.isRepeated()) {
            // What stands there in pieces is put together.
            inner.mergeFrom((Message) into.getField(field));
        }
        writeMembers(members, inner);
        return Optional.of(inner.build())
                .filter(message -> field.isRepeated() || !message.getAllFields().isEmpty());
    }
}
