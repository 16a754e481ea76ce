// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.avro;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;

/** How few bytes data of a schema can have: what claims to be more than there are bytes for is not of the schema. */
final class EncodedSizes {

    private EncodedSizes() {}

    /** The smallest number of bytes; at most {@link Integer#MAX_VALUE}. */
    static int minimum(Schema schema) {
        return (int) minimum(schema, new HashMap<>());
    }

    /** Whether there are arrays whose items may have no bytes at all, so that bytes do not bound their number. */
    static boolean hasItemsWithoutBytes(Schema schema) {
        return hasItemsWithoutBytes(schema, new HashSet<>(), new HashMap<>());
    }

    /** @param records what is known of each record by its name: none is looked at twice, however often it is used */
    private static long minimum(Schema schema, Map<String, Long> records) {
        return switch (schema.getType()) {
            case NULL -> 0;
            case FLOAT -> Float.BYTES;
            case DOUBLE -> Double.BYTES;
            case FIXED -> schema.getFixedSize();
            case UNION ->
                1
                        + schema.getTypes().stream()
                                .mapToLong(branch -> minimum(branch, records))
                                .min()
                                .orElse(0);
            case RECORD -> ofRecord(schema, records);
            default -> 1;
        };
    }

    /** Of a record within itself nothing is known yet, and nothing is what it takes at the least. */
    private static long ofRecord(Schema schema, Map<String, Long> records) {
        Long known = records.putIfAbsent(schema.getFullName(), 0L);
        if (known != null) {
            return known;
        }
        long sum = 0;
        for (Schema.Field field : schema.getFields()) {
            sum = Math.min(Integer.MAX_VALUE, sum + minimum(field.schema(), records));
        }
        records.put(schema.getFullName(), sum);
        return sum;
    }

    private static boolean hasItemsWithoutBytes(Schema schema, Set<String> seen, Map<String, Long> records) {
        return switch (schema.getType()) {
            case ARRAY ->
                minimum(schema.getElementType(), records) == 0
                        || hasItemsWithoutBytes(schema.getElementType(), seen, records);
            case MAP -> hasItemsWithoutBytes(schema.getValueType(), seen, records);
            case UNION -> schema.getTypes().stream().anyMatch(branch -> hasItemsWithoutBytes(branch, seen, records));
            case RECORD ->
                seen.add(schema.getFullName())
                        && schema.getFields().stream()
                                .anyMatch(field -> hasItemsWithoutBytes(field.schema(), seen, records));
            default -> false;
        };
    }
}
