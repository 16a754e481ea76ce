// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.data;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import io.incipit.registry.serde.message.MessageDecoder;
import io.incipit.registry.serde.message.MessageReading;
import io.incipit.registry.serde.message.SchemaLanguage;
import io.incipit.registry.serde.wire.SchemaPart;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Protobuf's part in the reading of messages. Immutable and thread-safe.
 *
 * <pre>{@code
 * ConfigurableReader messages = new ConfigurableReader(ProtobufReading::create, client);
 * messages.configure(Map.of("specific.protobuf.value.type", Timestamp.class), false);
 * Timestamp tick = (Timestamp) messages.read("ticks", received.headers(), received.value());
 * }</pre>
 */
public final class ProtobufReading implements MessageReading<MessageType> {

    private final ProtobufOptions.Reading options;

    private ProtobufReading(ProtobufOptions.Reading options) {
        this.options = options;
    }

    /**
     * As the settings say.
     *
     * @throws org.apache.kafka.common.config.ConfigException if one is wrong
     */
    public static ProtobufReading create(Map<String, ?> properties, boolean isKey) {
        return new ProtobufReading(ProtobufSettings.reading(properties, isKey));
    }

    @Override
    public SchemaLanguage<MessageType> language() {
        return ProtobufLanguage.INSTANCE;
    }

    @Override
    public SchemaPart partAt(byte[] bytes, int offset) {
        return MessageIndexes.read(bytes, offset);
    }

    @Override
    public MessageType select(MessageType text, SchemaPart part) {
        MessageIndexes indexes = part instanceof MessageIndexes told ? told : options.indexes();
        SchemaFile file = text.file();
        return new MessageType(
                file, file.message(indexes.nameIn(file.element())).orElseThrow());
    }

    /** A class can only be filled by the schema that it was made of, whatever the latest one is. */
    @Override
    public boolean canFollowLatest() {
        return options.type() == null && !options.derive();
    }

    @Override
    public MessageDecoder decoder(MessageType written, @Nullable MessageType wanted) {
        Descriptor message = written.requiredMessage();
        Parser<? extends Message> parser = parser(message, wanted);
        return (bytes, offset) -> parser.parseFrom(bytes, offset, bytes.length - offset);
    }

    private Parser<? extends Message> parser(Descriptor message, @Nullable MessageType wanted) {
        if (options.type() != null) {
            return GeneratedClasses.parserOf(options.type());
        }
        if (options.derive()) {
            return GeneratedClasses.parserOf(GeneratedClasses.find(message));
        }
        Descriptor seen = wanted == null
                ? message
                : wanted.file().message(message.getFullName()).orElse(message);
        return DynamicMessage.getDefaultInstance(seen).getParserForType();
    }
}
