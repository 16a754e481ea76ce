// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import org.apache.avro.Schema;

/**
 * Whether a reader takes what a writer writes, where that is to be seen without knowing any named type: primitive types,
 * and arrays, maps and unions of them. That is most of the fields there are, and nothing needs to be remembered of them.
 */
final class AvroGlance {

    private AvroGlance() {}

    /** False where it takes a closer look to tell. */
    static boolean shows(Schema reader, Schema writer) {
        if (writer.isUnion()) {
            return showsAll(reader, writer);
        }
        if (reader.isUnion()) {
            return showsSome(reader, writer);
        }
        if (reader.getType() != writer.getType()) {
            return AvroPromotions.promotes(writer.getType(), reader.getType());
        }
        return switch (reader.getType()) {
            case ARRAY -> shows(reader.getElementType(), writer.getElementType());
            case MAP -> shows(reader.getValueType(), writer.getValueType());
            case RECORD, ENUM, FIXED -> false;
            default -> true;
        };
    }

    private static boolean showsAll(Schema reader, Schema writer) {
        for (Schema branch : writer.getTypes()) {
            if (!shows(reader, branch)) {
                return false;
            }
        }
        return true;
    }

    private static boolean showsSome(Schema reader, Schema writer) {
        for (Schema branch : reader.getTypes()) {
            if (shows(branch, writer)) {
                return true;
            }
        }
        return false;
    }
}
