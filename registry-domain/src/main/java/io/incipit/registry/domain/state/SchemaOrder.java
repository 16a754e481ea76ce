// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.SchemaGuid;

/** By what versions stand in an {@link OrderedSchemas}: one word after the other, each of which the version tells itself. */
enum SchemaOrder {
    BY_VERSION(1) {
        @Override
        long word(RegisteredSchema schema, int index) {
            return schema.version().number();
        }
    },

    /** Of one id the version whose record came last is the last. */
    BY_ID(2) {
        @Override
        long word(RegisteredSchema schema, int index) {
            return index == 0 ? schema.id().value() : schema.stamp().offset();
        }
    },

    BY_CONTENT(3) {
        @Override
        long word(RegisteredSchema schema, int index) {
            SchemaGuid guid = schema.schema().guid();
            return switch (index) {
                case 0 -> guid.mostSignificant();
                case 1 -> guid.leastSignificant();
                default -> schema.id().value();
            };
        }
    };

    /** Of a digit, which is one of 32. */
    private static final int BITS = 5;

    private static final int DIGITS = (Long.SIZE + BITS - 1) / BITS;
    private static final int FIRST_SHIFT = BITS * (DIGITS - 1);

    private static final int MASK = (1 << BITS) - 1;

    /** How many words a place in the order has. */
    private final int words;

    SchemaOrder(int words) {
        this.words = words;
    }

    abstract long word(RegisteredSchema schema, int index);

    /** The digit at that level: those of the first word come first, and of a word its highest. */
    static int digit(long word, int level) {
        int shift = FIRST_SHIFT - BITS * (level % DIGITS);
        return (int) (word >>> shift) & MASK;
    }

    /** Of the word that the level belongs to. */
    static int wordOf(int level) {
        return level / DIGITS;
    }

    int digit(RegisteredSchema schema, int level) {
        return digit(word(schema, wordOf(level)), level);
    }

    /** The first level at which the two differ; -1 if they have the same place. */
    int firstDifference(RegisteredSchema one, RegisteredSchema other) {
        for (int i = 0; i < words; i++) {
            long difference = word(one, i) ^ word(other, i);
            if (difference != 0) {
                int highest = Long.SIZE - 1 - Long.numberOfLeadingZeros(difference);
                return i * DIGITS + DIGITS - 1 - highest / BITS;
            }
        }
        return -1;
    }

    boolean beginsWith(RegisteredSchema schema, long... first) {
        for (int i = 0; i < first.length; i++) {
            if (word(schema, i) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
