// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.client.SchemaDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A language that schemas are written in, as those need it who make messages of objects. Thread-safe.
 *
 * <pre>{@code
 * SchemaLanguage<Schema> avro = AvroWriting.create(properties, false).language();
 * Schema schema = avro.parse(client.latest("orders-value").definition(), List.of());
 * System.out.println(avro.name() + " record " + avro.recordName(schema));
 * }</pre>
 *
 * @param <S> a schema that has been read; told from others by identity, which is faster than by content. A language in
 *     which one text holds several schemas, as Protobuf's does, takes text and place together for one
 */
public interface SchemaLanguage<S> {

    /** As registries call it: {@code AVRO}, {@code JSON} or {@code PROTOBUF}. */
    String schemaType();

    /** As sentences call it: {@code Avro}. */
    String name();

    /**
     * Reads what a registry keeps. It has decided already that this is a schema, so names and the like are not judged
     * again. Throws a {@link RuntimeException} if it cannot be read all the same.
     *
     * @param referenced what it refers to, directly and through others: each after those that it refers to itself. One
     *     version can be there under several names
     */
    S parse(SchemaDefinition definition, List<ReferencedSchema> referenced);

    /** The full name of the record that messages of the schema hold; null if they hold something else. */
    @Nullable
    String recordName(S schema);
}
