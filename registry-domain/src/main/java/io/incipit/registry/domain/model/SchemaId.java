// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

/**
 * The number that stands at the head of a message for its schema.
 *
 * @param context ids of different contexts have nothing to do with each other
 * @param value 1 to 2^31-1 for ids given by the registry; imported ones may be 0
 */
public record SchemaId(Context context, int value) implements Comparable<SchemaId> {

    public SchemaId {
        if (value < 0) {
            throw new IllegalArgumentException("A schema id is not negative: " + value);
        }
    }

    @Override
    public int compareTo(SchemaId other) {
        int byContext = context.compareTo(other.context);
        return byContext != 0 ? byContext : Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
