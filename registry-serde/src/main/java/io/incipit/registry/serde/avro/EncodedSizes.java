// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.avro;

import java.util.HashSet;
import java.util.Set;
import org.apache.avro.Schema;

/** How few bytes data of a schema can have: what claims to be more than there are bytes for is not of the schema. */
final class EncodedSizes {

    private EncodedSizes() {}

    /** The smallest number of bytes; at most {@link Integer#MAX_VALUE}. */
    static int minimum(Schema schema) {
        return (int) Math.min(Integer.MAX_VALUE, minimum(schema, new HashSet<>()));
    }

    /** Whether there are arrays whose items may have no bytes at all, so that bytes do not bound their number. */
    static boolean hasItemsWithoutBytes(Schema schema) {
        return hasItemsWithoutBytes(schema, new HashSet<>());
    }

    private static long minimum(Schema schema, Set<String> inside) {
        return switch (schema.getType()) {
            case NULL -> 0;
            case FLOAT -> Float.BYTES;
            case DOUBLE -> Double.BYTES;
            case FIXED -> schema.getFixedSize();
            case UNION ->
                1
                        + schema.getTypes().stream()
                                .mapToLong(branch -> minimum(branch, inside))
                                .min()
                                .orElse(0);
            case RECORD -> ofFields(schema, inside);
            default -> 1;
        };
    }

    private static long ofFields(Schema schema, Set<String> inside) {
        if (!inside.add(schema.getFullName())) {
            return 0;
        }
        long sum = schema.getFields().stream()
                .mapToLong(field -> minimum(field.schema(), inside))
                .sum();
        inside.remove(schema.getFullName());
        return sum;
    }

    private static boolean hasItemsWithoutBytes(Schema schema, Set<String> seen) {
        return switch (schema.getType()) {
            case ARRAY -> minimum(schema.getElementType()) == 0 || hasItemsWithoutBytes(schema.getElementType(), seen);
            case MAP -> hasItemsWithoutBytes(schema.getValueType(), seen);
            case UNION -> schema.getTypes().stream().anyMatch(branch -> hasItemsWithoutBytes(branch, seen));
            case RECORD ->
                seen.add(schema.getFullName())
                        && schema.getFields().stream().anyMatch(field -> hasItemsWithoutBytes(field.schema(), seen));
            default -> false;
        };
    }
}
