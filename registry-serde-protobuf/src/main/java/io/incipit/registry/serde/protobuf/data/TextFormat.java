// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.data;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import io.incipit.registry.serde.protobuf.schema.DescriptorReading;
import io.incipit.registry.serde.protobuf.schema.ProtoText;
import java.util.Base64;
import java.util.Locale;

/** The forms in which a schema can be sent to a registry. */
enum TextFormat {
    DEFAULT,
    IGNORE_EXTENSIONS,
    SERIALIZED;

    /**
     * By the name that settings have for it.
     *
     * @throws IllegalArgumentException if it is none
     */
    static TextFormat named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String of(FileDescriptorProto file) {
        return switch (this) {
            case DEFAULT -> ProtoText.of(DescriptorReading.read(file));
            case IGNORE_EXTENSIONS -> ProtoText.withoutExtensions(DescriptorReading.read(file));
            case SERIALIZED -> Base64.getEncoder().encodeToString(file.toByteArray());
        };
    }
}
