// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import kotlin.ranges.IntRange;

/** Field numbers, or the numbers of an enum's constants, from one to another, both included. */
record TagRange(int first, int last) implements Comparable<TagRange> {

    /** What the parser makes of {@code max}. */
    static final int MAX = (1 << 29) - 1;

    /** @param value a number or a range, as the parser gives them */
    static TagRange of(Object value) {
        return value instanceof IntRange range
                ? new TagRange(range.getFirst(), range.getLast())
                : new TagRange((Integer) value, (Integer) value);
    }

    /** @param end the first number that is not in it */
    static TagRange upTo(int start, int end) {
        return new TagRange(start, end - 1);
    }

    /** @param last of an enum: {@code max} is the largest integer there */
    static TagRange ofEnum(int first, int last) {
        return new TagRange(first, Math.min(last, MAX));
    }

    /** The parser's form of it, a single number where it is one. */
    Object value() {
        return first == last ? (Object) first : new IntRange(first, last);
    }

    @Override
    public int compareTo(TagRange other) {
        return first == other.first ? Integer.compare(last, other.last) : Integer.compare(first, other.first);
    }

    @Override
    public String toString() {
        return "%s to %s".formatted(first, last == MAX ? "max" : Integer.toString(last));
    }
}
