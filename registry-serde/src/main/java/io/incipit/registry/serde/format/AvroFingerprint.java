// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import java.util.HashSet;
import java.util.Set;
import org.apache.avro.Schema;

/**
 * A number that two schemas share if {@link AvroEquality} has them equal, and seldom otherwise. It is of the types and
 * names alone, in their order, as far as Avro's own equality looks at them.
 *
 * <p>Not Avro's hash code: that of a type written out twice is not that of one named the second time, and Avro takes
 * schemas for different as soon as their hash codes are known and differ.
 */
final class AvroFingerprint {

    private final Set<String> seen = new HashSet<>();

    private AvroFingerprint() {}

    static int of(Schema schema) {
        return new AvroFingerprint().ofType(schema);
    }

    private int ofType(Schema schema) {
        int type = schema.getType().hashCode();
        return switch (schema.getType()) {
            case RECORD -> with(schema.getFullName(), ofRecord(schema));
            case ENUM -> with(schema.getFullName(), schema.getEnumSymbols().hashCode());
            case FIXED -> with(schema.getFullName(), schema.getFixedSize());
            case ARRAY -> 31 * type + ofType(schema.getElementType());
            case MAP -> 31 * type + ofType(schema.getValueType());
            case UNION -> ofUnion(schema);
            default -> type;
        };
    }

    private static int with(String name, int content) {
        return 31 * name.hashCode() + content;
    }

    /** A full name means one type, which is looked into where it is met first. */
    private int ofRecord(Schema record) {
        int fingerprint = 0;
        if (seen.add(record.getFullName())) {
            for (Schema.Field field : record.getFields()) {
                fingerprint = 31 * fingerprint + with(field.name(), ofType(field.schema()));
            }
        }
        return fingerprint;
    }

    private int ofUnion(Schema union) {
        int fingerprint = union.getType().hashCode();
        for (Schema branch : union.getTypes()) {
            fingerprint = 31 * fingerprint + ofType(branch);
        }
        return fingerprint;
    }
}
