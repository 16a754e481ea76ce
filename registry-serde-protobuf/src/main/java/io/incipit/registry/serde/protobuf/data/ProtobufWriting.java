// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.data;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Message;
import io.incipit.registry.serde.client.BoundedCache;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaReference;
import io.incipit.registry.serde.message.Imports;
import io.incipit.registry.serde.message.MessageEncoder;
import io.incipit.registry.serde.message.MessageWriting;
import io.incipit.registry.serde.message.SchemaLanguage;
import io.incipit.registry.serde.protobuf.schema.WellKnownFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Protobuf's part in the writing of messages. Immutable but for its cache; thread-safe.
 *
 * <pre>{@code
 * ConfigurableWriter messages = new ConfigurableWriter(ProtobufWriting::create, client);
 * messages.configure(Map.of("reference.lookup.only", false), false); // registers what a schema imports
 * byte[] message = messages.write("ticks", null, Timestamp.getDefaultInstance());
 * }</pre>
 */
public final class ProtobufWriting implements MessageWriting<MessageType> {

    private static final int MOST_TYPES = 1000;

    private final ProtobufOptions.Writing options;
    private final BoundedCache<Descriptor, MessageType> types = new BoundedCache<>(MOST_TYPES);

    private ProtobufWriting(ProtobufOptions.Writing options) {
        this.options = options;
    }

    /**
     * As the settings say.
     *
     * @throws org.apache.kafka.common.config.ConfigException if one is wrong
     */
    public static ProtobufWriting create(Map<String, ?> properties, boolean isKey) {
        return new ProtobufWriting(ProtobufSettings.writing(properties, isKey));
    }

    @Override
    public SchemaLanguage<MessageType> language() {
        return ProtobufLanguage.INSTANCE;
    }

    @Override
    public MessageType schemaOf(Object datum) {
        if (datum instanceof Message message) {
            return types.get(
                    message.getDescriptorForType(),
                    descriptor -> new MessageType(SchemaFile.of(descriptor.getFile()), descriptor));
        }
        throw new IllegalArgumentException("A %s is no Protobuf message; use a generated class or a DynamicMessage"
                .formatted(datum.getClass().getName()));
    }

    @Override
    public SchemaDefinition definition(MessageType schema, Imports imports) {
        return definition(schema.file().compiled(), imports, new HashMap<>());
    }

    /** @param presented what has been made known already, by its path: a file may be imported in many ways */
    private SchemaDefinition definition(FileDescriptor file, Imports imports, Map<String, SchemaReference> presented) {
        List<SchemaReference> references = file.getDependencies().stream()
                .filter(dependency -> !isKnown(dependency))
                .map(dependency -> reference(dependency, imports, presented))
                .toList();
        return new SchemaDefinition(ProtobufLanguage.TYPE, options.format().of(file.toProto()), references);
    }

    private boolean isKnown(FileDescriptor file) {
        return options.skipKnown() && WellKnownFiles.file(file.getName()).isPresent();
    }

    private SchemaReference reference(FileDescriptor file, Imports imports, Map<String, SchemaReference> presented) {
        String path = file.getName();
        SchemaReference known = presented.get(path);
        if (known != null) {
            return known;
        }
        String subject = options.subjects().subject(path);
        SchemaDefinition definition = definition(file, imports, presented);
        SchemaReference reference = options.lookupOnly()
                ? imports.lookUp(path, subject, definition)
                : imports.present(path, subject, definition);
        presented.put(path, reference);
        return reference;
    }

    @Override
    public boolean canRead(MessageType reader, MessageType writer) {
        return reader.file().canRead(writer.file());
    }

    @Override
    public MessageEncoder encoder(Object datum, MessageType own, MessageType target) {
        String name = own.requiredMessage().getFullName();
        return new ProtobufEncoder(
                MessageIndexes.of(target.file().element(), name).bytes());
    }
}
