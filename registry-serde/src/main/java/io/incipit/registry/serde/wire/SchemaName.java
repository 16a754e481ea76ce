// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a message or a record header begins with: the key of a schema, and the part of its text, as they are spelled there.
 * Names spelled alike are equal. No spelling begins with another one, so that bytes which begin with it have this name.
 *
 * <pre>{@code
 * FrameReader frames = FrameReader.PREFIX;
 * SchemaName name = frames.name(message, SchemaPart.Finder.NONE);
 * byte[] payload = Arrays.copyOfRange(message, name.length(), message.length);
 * }</pre>
 */
public final class SchemaName {

    private final SchemaKey schema;
    private final SchemaPart part;
    private final byte[] spelling;

    SchemaName(SchemaKey schema, SchemaPart part, byte[] spelling) {
        this.schema = schema;
        this.part = part;
        this.spelling = spelling;
    }

    public SchemaKey schema() {
        return schema;
    }

    public SchemaPart part() {
        return part;
    }

    /** Number of bytes. */
    public int length() {
        return spelling.length;
    }

    /** Whether the bytes begin with it. */
    public boolean begins(byte[] bytes) {
        if (bytes.length < spelling.length) {
            return false;
        }
        for (int i = 0; i < spelling.length; i++) {
            if (bytes[i] != spelling[i]) {
                return false;
            }
        }
        return true;
    }

    byte[] spelling() {
        return spelling;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof SchemaName that && Arrays.equals(spelling, that.spelling));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(spelling);
    }

    @Override
    public String toString() {
        return schema.toString();
    }
}
