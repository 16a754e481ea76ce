// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.data;

import com.google.protobuf.Descriptors.Descriptor;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.message.ReferencedSchema;
import io.incipit.registry.serde.message.SchemaLanguage;
import io.incipit.registry.serde.protobuf.schema.ProtoFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Protobuf's schemas as registries keep them. */
final class ProtobufLanguage implements SchemaLanguage<MessageType> {

    static final String TYPE = "PROTOBUF";
    static final ProtobufLanguage INSTANCE = new ProtobufLanguage();

    private ProtobufLanguage() {}

    @Override
    public String schemaType() {
        return TYPE;
    }

    @Override
    public String name() {
        return "Protobuf";
    }

    /** The first message of the file, until a message says which. */
    @Override
    public MessageType parse(SchemaDefinition definition, List<ReferencedSchema> referenced) {
        List<ProtoFile> references = referenced.stream()
                .map(reference ->
                        ProtoFile.of(reference.name(), reference.definition().schema()))
                .toList();
        SchemaFile file = SchemaFile.read(definition.schema(), references);
        List<Descriptor> messages = file.compiled().getMessageTypes();
        return new MessageType(file, messages.isEmpty() ? null : messages.get(0));
    }

    @Override
    public @Nullable String recordName(MessageType schema) {
        Descriptor message = schema.message();
        return message == null ? null : message.getFullName();
    }
}
