// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.wire;

/**
 * Which schema of a text a message was written with, where a text can hold several, as the bytes between the name of the
 * text and the data say. The same for equal parts of one text; most types have but the whole.
 *
 * <pre>{@code
 * record Position(byte index) implements SchemaPart {
 *     @Override
 *     public int length() {
 *         return 1;
 *     }
 * }
 *
 * SchemaPart.Finder positions = (bytes, offset) -> new Position(bytes[offset]);
 * }</pre>
 */
@FunctionalInterface
public interface SchemaPart {

    /** The only one; no bytes say so. */
    SchemaPart WHOLE = () -> 0;

    /** Number of bytes that said it. */
    int length();

    /** Reads it. */
    @FunctionalInterface
    interface Finder {

        /** For types that put nothing there. */
        Finder NONE = (bytes, offset) -> WHOLE;

        /**
         * What stands at the offset, which can be the end.
         *
         * @throws org.apache.kafka.common.errors.SerializationException if something else stands there
         */
        SchemaPart at(byte[] bytes, int offset);
    }
}
