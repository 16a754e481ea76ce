// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.client.SchemaDefinition;
import java.util.Map;

/**
 * What the writing of messages leaves to a type of schemas: everything but subjects, the registry, the framing, caches
 * and failures. Thread-safe.
 *
 * <pre>{@code
 * MessageWriting<Schema> writing = AvroWriting.create(properties, false);
 * Schema schema = writing.schemaOf(order);
 * byte[] message = writing.encoder(order, schema, schema).encode(new SchemaKey.Id(17).bytes(), order);
 * }</pre>
 *
 * @param <S> a schema, as the type's {@link SchemaLanguage} has it
 */
public interface MessageWriting<S> {

    SchemaLanguage<S> language();

    /**
     * The schema that an object has. Asked for every message: whatever takes time is kept, for each class say, and the
     * answer for objects alike is the same object. Throws a {@link RuntimeException} if it has none.
     */
    S schemaOf(Object datum);

    /**
     * The schema as it is sent to a registry.
     *
     * @param imports for those whose schemas come in several texts, each with a subject of its own
     */
    SchemaDefinition definition(S schema, Imports imports);

    /** Whether what one schema writes can be read with the other one. */
    boolean canRead(S reader, S writer);

    /**
     * Prepares the writing of data like the given one.
     *
     * @param own the schema that the data has
     * @param target the schema that the messages name, and that they have to follow
     */
    MessageEncoder encoder(Object datum, S own, S target);

    /** Makes the type's part of a serializer out of its settings. */
    @FunctionalInterface
    interface Factory {

        /**
         * Reads the settings that are the type's own; throws {@link org.apache.kafka.common.config.ConfigException} if
         * one is wrong.
         *
         * @param properties all that Kafka hands over
         */
        MessageWriting<?> create(Map<String, ?> properties, boolean isKey);
    }
}
