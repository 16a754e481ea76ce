// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import io.incipit.registry.serde.protobuf.ProtobufDeserializer;
import io.incipit.registry.serde.protobuf.ProtobufSerializer;
import io.incipit.registry.serde.protobuf.schema.Compiling;
import io.incipit.registry.serde.protobuf.schema.ProtoFile;
import java.util.List;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** The demo's user in Protobuf, without a generated class. */
final class ProtobufUsers {

    static final String SCHEMA = """
            syntax = "proto3";

            message User {
              string name = 1;
              int32 age = 2;
            }
            """;

    private ProtobufUsers() {}

    static Object user(String name, int age) {
        Descriptor user = new Compiling(List.of())
                .compile(ProtoFile.of("user.proto", SCHEMA))
                .findMessageTypeByName("User");
        return DynamicMessage.newBuilder(user)
                .setField(user.findFieldByName("name"), name)
                .setField(user.findFieldByName("age"), age)
                .build();
    }

    // It is given nothing but what is made here.
    @SuppressWarnings("unchecked")
    static Serializer<Object> serializer() {
        return (Serializer<Object>) (Serializer<?>) new ProtobufSerializer();
    }

    // A message is an object.
    @SuppressWarnings("unchecked")
    static Deserializer<Object> deserializer() {
        return (Deserializer<Object>) (Deserializer<?>) new ProtobufDeserializer();
    }
}
