// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.data;

import com.google.protobuf.Descriptors.Descriptor;
import org.jspecify.annotations.Nullable;

/**
 * A file and a message in it: what messages have for a schema. One is told from another by identity. Immutable and
 * thread-safe.
 */
final class MessageType {

    private final SchemaFile file;
    private final @Nullable Descriptor message;

    /** @param message null for a file without any */
    MessageType(SchemaFile file, @Nullable Descriptor message) {
        this.file = file;
        this.message = message;
    }

    SchemaFile file() {
        return file;
    }

    /** Null for a file that defines no message. */
    @Nullable
    Descriptor message() {
        return message;
    }

    /** @throws IllegalArgumentException if the file defines no message */
    Descriptor requiredMessage() {
        if (message == null) {
            throw new IllegalArgumentException("The schema defines no message");
        }
        return message;
    }
}
