// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.wire;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The name by which a message calls its schema.
 *
 * <pre>{@code
 * byte[] prefix = new SchemaKey.Id(17).bytes(); // 0, then 17 in four bytes
 * byte[] message = ByteBuffer.allocate(prefix.length + payload.length).put(prefix).put(payload).array();
 * }</pre>
 */
public sealed interface SchemaKey {

    /** As messages spell it: a magic byte, and the number or the name with the highest byte first. */
    byte[] bytes();

    /** A number given by the registry that the producer used. */
    record Id(int id) implements SchemaKey {

        @Override
        public byte[] bytes() {
            return ByteBuffer.allocate(WireFormat.ID_PREFIX)
                    .put(WireFormat.MAGIC_ID)
                    .putInt(id)
                    .array();
        }

        @Override
        public String toString() {
            return "id " + id;
        }
    }

    /** A name made of the schema's content, the same in every registry. */
    record Guid(UUID guid) implements SchemaKey {

        @Override
        public byte[] bytes() {
            return ByteBuffer.allocate(WireFormat.GUID_PREFIX)
                    .put(WireFormat.MAGIC_GUID)
                    .putLong(guid.getMostSignificantBits())
                    .putLong(guid.getLeastSignificantBits())
                    .array();
        }

        @Override
        public String toString() {
            return "guid " + guid;
        }
    }
}
