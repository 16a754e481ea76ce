// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.squareup.wire.schema.internal.parser.OptionElement;
import com.squareup.wire.schema.internal.parser.OptionElement.Kind;
import com.squareup.wire.schema.internal.parser.OptionElement.OptionPrimitive;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes compiled options out as the parser would have read them. */
final class OptionReading {

    private OptionReading() {}

    static List<OptionElement> read(Message options) {
        List<OptionElement> read = new ArrayList<>();
        options.getAllFields().forEach((field, value) -> {
            if (!field.isExtension() && !field.getName().equals("uninterpreted_option")) {
                read.addAll(options(field, value));
            }
        });
        MetaOption.read(options).ifPresent(read::add);
        return read;
    }

    /** What is set in a message, as features are, is set member by member; what may be set often, value by value. */
    private static List<OptionElement> options(FieldDescriptor field, Object value) {
        String name = field.getName();
        if (value instanceof Message message) {
            return members(message).entrySet().stream()
                    .map(member -> option(member.getKey(), member.getValue(), false))
                    .map(member -> new OptionElement(name, Kind.OPTION, member, false))
                    .toList();
        }
        List<?> values = value instanceof List<?> many ? many : List.of(value);
        return values.stream()
                .map(one -> option(name, single(field, one), false))
                .toList();
    }

    /** @param value as the parser gives the values inside literals */
    static OptionElement option(String name, Object value, boolean parenthesized) {
        if (value instanceof OptionPrimitive primitive) {
            return new OptionElement(name, primitive.getKind(), primitive.getValue(), parenthesized);
        }
        if (value instanceof Map<?, ?>) {
            return new OptionElement(name, Kind.MAP, value, parenthesized);
        }
        return new OptionElement(name, value instanceof Collection<?> ? Kind.LIST : Kind.STRING, value, parenthesized);
    }

    private static Object literal(FieldDescriptor field, Object value) {
        return value instanceof Collection<?> list
                ? list.stream().map(part -> single(field, part)).toList()
                : single(field, value);
    }

    private static Object single(FieldDescriptor field, Object value) {
        return switch (field.getJavaType()) {
            case STRING -> value;
            case BYTE_STRING -> ((ByteString) value).toStringUtf8();
            case BOOLEAN -> new OptionPrimitive(Kind.BOOLEAN, value.toString());
            case ENUM -> new OptionPrimitive(Kind.ENUM, ((EnumValueDescriptor) value).getName());
            case MESSAGE -> members((Message) value);
            case INT, LONG, FLOAT, DOUBLE -> new OptionPrimitive(Kind.NUMBER, value.toString());
        };
    }

    static Map<String, Object> members(Message message) {
        Map<String, Object> members = new LinkedHashMap<>();
        message.getAllFields().forEach((field, value) -> members.put(field.getName(), literal(field, value)));
        return members;
    }
}
