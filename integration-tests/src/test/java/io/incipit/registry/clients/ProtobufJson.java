// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import java.util.Base64;

/** Messages of what Protobuf's JSON has for them, as far as the cases need it. */
final class ProtobufJson {

    private ProtobufJson() {}

    static DynamicMessage read(Descriptor type, JsonNode json) {
        DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
        json.properties().forEach(member -> {
            FieldDescriptor field = type.findFieldByName(member.getKey());
            JsonNode value = member.getValue();
            if (field.isMapField()) {
                value.properties()
                        .forEach(entry ->
                                message.addRepeatedField(field, entry(field, entry.getKey(), entry.getValue())));
            } else if (field.isRepeated()) {
                value.forEach(element -> message.addRepeatedField(field, value(field, element)));
            } else {
                message.setField(field, value(field, value));
            }
        });
        return message.build();
    }

    private static DynamicMessage entry(FieldDescriptor field, String key, JsonNode value) {
        Descriptor type = field.getMessageType();
        FieldDescriptor second = type.findFieldByNumber(2);
        return DynamicMessage.newBuilder(type)
                .setField(type.findFieldByNumber(1), key)
                .setField(second, value(second, value))
                .build();
    }

    private static Object value(FieldDescriptor field, JsonNode value) {
        return switch (field.getJavaType()) {
            case INT -> (int) value.asLong();
            case LONG -> value.asLong();
            case FLOAT -> (float) value.asDouble();
            case DOUBLE -> value.asDouble();
            case BOOLEAN -> value.asBoolean();
            case STRING -> value.asText();
            case BYTE_STRING -> ByteString.copyFrom(Base64.getDecoder().decode(value.asText()));
            case ENUM -> field.getEnumType().findValueByName(value.asText());
            case MESSAGE -> read(field.getMessageType(), value);
        };
    }
}
