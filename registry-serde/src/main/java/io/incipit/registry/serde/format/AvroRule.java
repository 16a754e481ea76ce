// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import io.incipit.registry.domain.model.Direction;
import java.util.List;
import org.apache.avro.SchemaCompatibility.SchemaIncompatibilityType;

/** What can be incompatible, and what helps: in texts, 1 is what was before, 2 what is new, 3 the
 * field, 4 what will do instead of 1. */
enum AvroRule {
    RENAMED(
            SchemaIncompatibilityType.NAME_MISMATCH,
            "Keep the name %1$s, or add it to the aliases of %2$s.",
            "Keep the name %1$s: readers with the old schema know no other, unless an alias there names %2$s."),
    SEVERAL_SOURCES(
            SchemaIncompatibilityType.NAME_MISMATCH,
            "Leave only one of %1$s among the name and the aliases of the field %2$s.",
            "Keep only one of the fields %2$s: readers with the old schema take each of them for %1$s."),
    RESIZED(
            SchemaIncompatibilityType.FIXED_SIZE_MISMATCH,
            "Keep the size of %1$s bytes, or add a field of a new fixed type with the size of %2$s.",
            "Keep the size of %1$s bytes, or add a field of a new fixed type with the size of %2$s."),
    SYMBOLS(
            SchemaIncompatibilityType.MISSING_ENUM_SYMBOLS,
            "Put the symbols %1$s back, or give the enum a default symbol for those that it does not know.",
            "Leave the symbols %2$s out: the enum of the old schema has no default for symbols that it does not know."),
    NO_DEFAULT(
            SchemaIncompatibilityType.READER_FIELD_MISSING_DEFAULT_VALUE,
            "Give the field '%3$s' a default, for data written with the old schema does not have it.",
            "Keep the field '%3$s': readers with the old schema need it, for it has no default there."),
    NO_DEFAULT_BUT_OF_ENUM(
            SchemaIncompatibilityType.TYPE_MISMATCH,
            "Give the field '%3$s' a default of its own: that of its enum is for unknown symbols only.",
            "Keep the field '%3$s': readers with the old schema need it, for only its enum has a default there."),
    RETYPED(
            SchemaIncompatibilityType.TYPE_MISMATCH,
            "Keep the type %1$s%4$s; data of the type %2$s needs a field of its own.",
            "Keep the type %1$s%4$s: readers with the old schema cannot read %2$s as that."),
    UNION_LEFT(
            SchemaIncompatibilityType.TYPE_MISMATCH,
            "Keep the union: data written with its branch %1$s cannot be read as %2$s.",
            "Leave the branch %2$s out: readers with the old schema take %1$s only."),
    NO_BRANCH(
            SchemaIncompatibilityType.MISSING_UNION_BRANCH,
            "Give the union a branch that reads %1$s, for data written with the old schema may hold it.",
            "Use only types that the old union %1$s can read; %2$s is none of them.");

    private final SchemaIncompatibilityType type;
    private final String whenBackward;
    private final String whenForward;

    AvroRule(SchemaIncompatibilityType type, String whenBackward, String whenForward) {
        this.type = type;
        this.whenBackward = whenBackward;
        this.whenForward = whenForward;
    }

    SchemaIncompatibilityType type() {
        return type;
    }

    String fix(Direction direction, String old, String changed, String field) {
        return direction == Direction.BACKWARD
                ? whenBackward.formatted(old, changed, field, others("reads", AvroPromotions.readersOf(old)))
                : whenForward.formatted(old, changed, field, others("is read as", AvroPromotions.readAs(old)));
    }

    private static String others(String what, List<String> types) {
        return types.isEmpty() ? "" : ", or one that %s it (%s)".formatted(what, String.join(", ", types));
    }
}
