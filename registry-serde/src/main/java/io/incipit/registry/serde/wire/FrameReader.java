// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.wire;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which schema a message was written with, and where its payload begins. Thread-safe.
 *
 * <pre>{@code
 * byte[] naming = FrameReader.DUAL.naming(received.headers(), false, received.value());
 * SchemaKey schema = FrameReader.DUAL.name(naming, SchemaPart.Finder.NONE).schema();
 * }</pre>
 */
@FunctionalInterface
public interface FrameReader {

    /** The record header if there is one, else the first bytes. */
    FrameReader DUAL = WireFormat::naming;

    /** The first bytes, whatever the headers say. */
    FrameReader PREFIX = (headers, isKey, message) -> message;

    /**
     * The bytes that begin with the name of the schema: the message itself, whose payload then follows the name, or others,
     * and the message is all payload.
     */
    byte[] naming(@Nullable Headers headers, boolean isKey, byte[] message);

    /**
     * Reads the name.
     *
     * @param naming what begins with it
     * @param parts reads what stands between the key of the schema and the data
     * @throws SerializationException if the bytes do not begin with one
     */
    default SchemaName name(byte[] naming, SchemaPart.Finder parts) {
        return WireFormat.name(naming, parts);
    }

    /** For messages that name no schema: all were written with this one. */
    static FrameReader of(SchemaKey schema) {
        return new OneSchema(new SchemaName(schema, SchemaPart.WHOLE, schema.bytes()));
    }
}
