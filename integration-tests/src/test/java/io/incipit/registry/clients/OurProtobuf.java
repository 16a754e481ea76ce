// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import io.incipit.registry.serde.protobuf.ProtobufDeserializer;
import io.incipit.registry.serde.protobuf.ProtobufSerializer;
import io.incipit.registry.serde.protobuf.schema.Compiling;
import io.incipit.registry.serde.protobuf.schema.ProtoFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** Dynamic messages; in JSON they stand as Protobuf's own rules say. */
record OurProtobuf() implements OurSide<Message> {

    @Override
    public Serializer<Message> serializer() {
        return new ProtobufSerializer();
    }

    @Override
    public Deserializer<Message> deserializer() {
        return new ProtobufDeserializer();
    }

    @Override
    public Map<String, Object> settings() {
        return Map.of();
    }

    @Override
    public Message datum(ClientTopic topic, String schema, JsonNode datum) {
        List<ProtoFile> imported = topic.references().stream()
                .map(reference -> file(
                        reference.path("name").asText(),
                        reference.path("schema").asText()))
                .toList();
        FileDescriptor file = new Compiling(imported).compile(file(topic.name() + ".proto", schema));
        return ProtobufJson.read(message(file, topic.json().path("message").asText()), datum);
    }

    /** Type and text: descriptors of two readers are never equal. */
    @Override
    public Object content(Message datum) {
        return datum.getDescriptorForType().getFullName() + "\n"
                + TextFormat.printer().printToString(datum);
    }

    private static ProtoFile file(String path, String text) {
        return ProtoFile.of(path, text);
    }

    private static Descriptor message(FileDescriptor file, String name) {
        Descriptor found = null;
        String inFile = file.getPackage().isEmpty()
                ? name
                : name.substring(file.getPackage().length() + 1);
        for (String part : List.of(inFile.split("\\.", -1))) {
            found = Objects.requireNonNull(
                    found == null ? file.findMessageTypeByName(part) : found.findNestedTypeByName(part), name);
        }
        return Objects.requireNonNull(found, name);
    }
}
