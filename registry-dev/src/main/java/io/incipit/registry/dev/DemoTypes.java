// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import io.incipit.registry.serde.AvroDeserializer;
import io.incipit.registry.serde.AvroSerializer;
import io.incipit.registry.serde.protobuf.ProtobufDeserializer;
import io.incipit.registry.serde.protobuf.ProtobufSerializer;
import io.incipit.registry.serde.protobuf.schema.Compiling;
import io.incipit.registry.serde.protobuf.schema.ProtoFile;
import io.incipit.registry.serde.protobuf.schema.ProtoReading;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecordBuilder;

/** The languages that the demo speaks, by their names on the command line. */
final class DemoTypes {

    static final Map<String, Supplier<DemoType<?>>> ALL =
            Map.of("avro", DemoTypes::avro, "protobuf", DemoTypes::protobuf);

    private DemoTypes() {}

    private static DemoType<Object> avro() {
        Schema schema = SchemaBuilder.record("User")
                .fields()
                .requiredString("name")
                .requiredInt("age")
                .endRecord();
        return new DemoType<>(
                "AVRO",
                "Avro",
                schema.toString(),
                (name, age) -> new GenericRecordBuilder(schema)
                        .set("name", name)
                        .set("age", age)
                        .build(),
                AvroSerializer::new,
                AvroDeserializer::new,
                5);
    }

    private static DemoType<Message> protobuf() {
        String text = "syntax = \"proto3\";\n\nmessage User {\n  string name = 1;\n  int32 age = 2;\n}\n";
        Descriptor user = new Compiling(List.of())
                .compile(new ProtoFile("user.proto", ProtoReading.read(text)))
                .findMessageTypeByName("User");
        return new DemoType<>(
                "PROTOBUF",
                "Protobuf (after the place of the message in its schema)",
                text,
                (name, age) -> DynamicMessage.newBuilder(user)
                        .setField(user.findFieldByName("name"), name)
                        .setField(user.findFieldByName("age"), age)
                        .build(),
                ProtobufSerializer::new,
                ProtobufDeserializer::new,
                6);
    }
}
