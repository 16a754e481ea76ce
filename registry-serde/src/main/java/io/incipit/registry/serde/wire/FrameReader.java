// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.wire;

import io.incipit.registry.serde.wire.WireFormat.Framed;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Finds out which schema a message was written with, and where its payload begins. Thread-safe. */
@FunctionalInterface
public interface FrameReader {

    /** The record header if there is one, else the first bytes. */
    FrameReader DUAL = WireFormat::parse;

    /** The first bytes, whatever the headers say. */
    FrameReader PREFIX = (headers, isKey, message, parts) -> WireFormat.parse(null, isKey, message, parts);

    /**
     * Which schema, and where the payload begins.
     *
     * @param parts reads what stands between the name of the schema and the data
     * @throws SerializationException if the message does not say it
     */
    Framed read(@Nullable Headers headers, boolean isKey, byte[] message, SchemaPart.Finder parts);

    /** For messages that name no schema: all were written with this one. */
    static FrameReader of(SchemaKey schema) {
        Framed framed = new Framed(schema, 0);
        return (headers, isKey, message, parts) -> framed;
    }
}
