// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.util.SchemaResolver;
import org.jspecify.annotations.Nullable;

/** Whether a schema is complete as it was read: Avro's resolved copy of it would be the same. */
final class CompleteTypes {

    private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private CompleteTypes() {}

    static boolean areAllIn(Schema schema) {
        return new CompleteTypes().isComplete(schema);
    }

    private boolean isComplete(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> !seen.add(schema) || isCompleteRecord(schema);
            case ARRAY -> isCopiedUnchanged(schema) && isComplete(schema.getElementType());
            case MAP -> isCopiedUnchanged(schema) && isComplete(schema.getValueType());
            case UNION -> areComplete(schema);
            default -> true;
        };
    }

    /** Where a name stood before its definition there is a record of Avro's own instead. */
    private boolean isCompleteRecord(Schema record) {
        if (SchemaResolver.isUnresolvedSchema(record) || !isCopiedUnchanged(record)) {
            return false;
        }
        for (Schema.Field field : record.getFields()) {
            if (!isComplete(field.schema())) {
                return false;
            }
        }
        return true;
    }

    private boolean areComplete(Schema union) {
        for (Schema branch : union.getTypes()) {
            if (!isComplete(branch)) {
                return false;
            }
        }
        return true;
    }

    /** A copy has properties as Avro reads and writes them, which may be other numbers than they were. */
    private static boolean isCopiedUnchanged(Schema schema) {
        return !schema.hasProps()
                || (schema.getLogicalType() == null
                        && schema.getObjectProps().values().stream().allMatch(CompleteTypes::isPlain));
    }

    /** Null is what Avro takes a number for that is too large for it. */
    private static boolean isPlain(@Nullable Object property) {
        return property instanceof String || property instanceof Integer || property instanceof Boolean;
    }
}
