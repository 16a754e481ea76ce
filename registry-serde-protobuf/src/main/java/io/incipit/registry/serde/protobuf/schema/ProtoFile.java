// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.squareup.wire.schema.internal.parser.ProtoFileElement;

/**
 * A file and what others call it.
 *
 * @param path as imports name it
 */
public record ProtoFile(String path, ProtoFileElement element) {

    /** What a text says; throws {@link ProtoSyntaxException} if it is none of Protobuf. */
    public static ProtoFile of(String path, String text) {
        return new ProtoFile(path, ProtoReading.read(text));
    }
}
