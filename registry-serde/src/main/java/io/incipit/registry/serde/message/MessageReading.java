// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.wire.SchemaPart;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the reading of messages leaves to a type of schemas: everything but framing, the registry, subjects, caches and
 * failures. Thread-safe.
 *
 * <pre>{@code
 * MessageReading<Schema> reading = AvroReading.create(properties, false);
 * Schema schema = reading.language().parse(client.latest("orders-value").definition(), List.of());
 * Object order = reading.decoder(schema, null).decode(message, 5);
 * }</pre>
 *
 * @param <S> a schema, as the type's {@link SchemaLanguage} has it
 */
public interface MessageReading<S> {

    SchemaLanguage<S> language();

    /**
     * Reads what stands between the name of the schema and the data, for types that put something there.
     *
     * @param bytes a record header or a message
     * @param offset where the name of the schema ends
     * @throws org.apache.kafka.common.errors.SerializationException if something else stands there
     */
    default SchemaPart partAt(byte[] bytes, int offset) {
        return SchemaPart.WHOLE;
    }

    /**
     * That of the schemas of a text which a message was written with.
     *
     * @param text as the language read it
     * @param part {@link SchemaPart#WHOLE} also if a message named no schema and the settings decided
     */
    default S select(S text, SchemaPart part) {
        return text;
    }

    /** Whether it makes a difference to read with a newer schema than that of the message. */
    boolean canFollowLatest();

    /**
     * Prepares the reading of messages of one schema.
     *
     * @param wanted the schema that the application wants to see, as the language read it; null for the message's own
     */
    MessageDecoder decoder(S written, @Nullable S wanted);

    /** Makes the type's part of a deserializer out of its settings. */
    @FunctionalInterface
    interface Factory {

        /**
         * Reads the settings that are the type's own; throws {@link org.apache.kafka.common.config.ConfigException} if
         * one is wrong.
         *
         * @param properties all that Kafka hands over
         */
        MessageReading<?> create(Map<String, ?> properties, boolean isKey);
    }
}
