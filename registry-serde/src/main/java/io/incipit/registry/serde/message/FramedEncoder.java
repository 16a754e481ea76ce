// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.wire.MessageBuffers;
import io.incipit.registry.serde.wire.SchemaKey;
import io.incipit.registry.serde.wire.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Writes data of one schema as messages that name it. Safe for use by many threads. */
final class FramedEncoder {

    private final MessageEncoder encoder;
    private final byte[] name;
    private final byte[] prefix;
    private final SchemaPlace place;

    /** @param place where messages name the schema */
    FramedEncoder(MessageEncoder encoder, SchemaKey schema, SchemaPlace place) {
        this.encoder = encoder;
        this.name = joined(schema.bytes(), encoder.part());
        this.prefix = place == SchemaPlace.PREFIX ? name : MessageBuffers.NO_PREFIX;
        this.place = place;
    }

    /** The message, with the name of the schema before it if that is where it is named. */
    byte[] encode(Object datum) throws IOException {
        return encoder.encode(prefix, datum);
    }

    /**
     * Names the schema in the headers of the record, if that is where it is named.
     *
     * @throws SerializationException if there are no headers
     */
    void mark(@Nullable Headers headers, boolean isKey) {
        if (place != SchemaPlace.HEADER) {
            return;
        }
        if (headers == null) {
            throw new SerializationException("Missing headers: the schema is to be named in a header of the record, but"
                    + " there is no record here; serialize with the record's headers, or set "
                    + (isKey ? "key" : "value") + ".schema.id.serializer to the one of the prefix");
        }
        WireFormat.mark(headers, isKey, name);
    }

    private static byte[] joined(byte[] key, byte[] part) {
        return ByteBuffer.allocate(key.length + part.length).put(key).put(part).array();
    }
}
