// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.wire;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The framing of messages: a magic byte and the name of the schema, before the payload or in a record header.
 *
 * <p>Magic 0 is followed by a big-endian id of 4 bytes, magic 1 by a guid of 16 bytes. The last header that has a value
 * decides; without one, the first bytes of the payload do.
 *
 * <pre>{@code
 * Headers headers = new RecordHeaders();
 * WireFormat.mark(headers, false, new SchemaKey.Guid(client.latest("orders-value").requiredGuid()).bytes());
 * producer.send(new ProducerRecord<>("orders", null, key, payload, headers));
 * }</pre>
 */
public final class WireFormat {

    /** Header that names the schema of a key. */
    public static final String KEY_HEADER = "__key_schema_id";

    /** Header that names the schema of a value. */
    public static final String VALUE_HEADER = "__value_schema_id";

    static final byte MAGIC_ID = 0;
    static final byte MAGIC_GUID = 1;
    static final int ID_PREFIX = 5;
    static final int GUID_PREFIX = 17;

    private WireFormat() {}

    /** The bytes that begin with the name of the schema: those of the last header that has a value, or else the message. */
    static byte[] naming(@Nullable Headers headers, boolean isKey, byte[] message) {
        byte[] header = headers == null ? null : lastValue(headers, headerName(isKey));
        return header == null ? message : header;
    }

    /**
     * Reads the name of the schema.
     *
     * @param parts reads what stands between the key and the data
     * @throws SerializationException if the bytes are too few or start with another one
     */
    static SchemaName name(byte[] bytes, SchemaPart.Finder parts) {
        if (bytes.length >= ID_PREFIX && bytes[0] == MAGIC_ID) {
            return name(new SchemaKey.Id(ByteBuffer.wrap(bytes).getInt(1)), bytes, ID_PREFIX, parts);
        }
        if (bytes.length >= GUID_PREFIX && bytes[0] == MAGIC_GUID) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            UUID guid = new UUID(buffer.getLong(1), buffer.getLong(1 + Long.BYTES));
            return name(new SchemaKey.Guid(guid), bytes, GUID_PREFIX, parts);
        }
        throw new SerializationException(unreadable(bytes));
    }

    /**
     * Names the schema in a record header, once.
     *
     * @param name as {@link SchemaKey#bytes()}, with what the type puts after it
     */
    public static void mark(Headers headers, boolean isKey, byte[] name) {
        // Copied from another message there may be several, of which readers take the last.
        if (!Arrays.equals(lastValue(headers, headerName(isKey)), name)) {
            headers.add(headerName(isKey), name);
        }
    }

    private static String headerName(boolean isKey) {
        return isKey ? KEY_HEADER : VALUE_HEADER;
    }

    private static byte @Nullable [] lastValue(Headers headers, String name) {
        Header newest = headers.lastHeader(name);
        if (newest == null || newest.value() != null) {
            return newest == null ? null : newest.value();
        }
        byte[] last = null;
        for (Header header : headers.headers(name)) {
            last = header.value() == null ? last : header.value();
        }
        return last;
    }

    private static SchemaName name(SchemaKey schema, byte[] bytes, int keyEnd, SchemaPart.Finder parts) {
        SchemaPart part = parts.at(bytes, keyEnd);
        return new SchemaName(schema, part, Arrays.copyOf(bytes, keyEnd + part.length()));
    }

    private static String unreadable(byte[] bytes) {
        if (bytes.length > 0 && (bytes[0] == MAGIC_ID || bytes[0] == MAGIC_GUID)) {
            return "The message ends before its schema is named: it has " + bytes.length + " bytes";
        }
        return "Unknown magic byte! "
                + (bytes.length == 0 ? "The message is empty" : "The message starts with byte " + bytes[0])
                + "; it was not written by a schema registry serializer";
    }
}
