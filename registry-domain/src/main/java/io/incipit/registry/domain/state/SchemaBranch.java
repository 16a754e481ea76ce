// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A fork in an {@link OrderedSchemas}: at least two ways that share all digits above a level and differ there. Immutable.
 *
 * <p>A way leads to a version, which stands for itself, or to another fork.
 */
final class SchemaBranch {

    private final int level;

    /** A bit for each digit that there is a way for; the ways stand in the order of their digits. */
    private final int digits;

    private final Object[] ways;

    private SchemaBranch(int level, int digits, Object[] ways) {
        this.level = level;
        this.digits = digits;
        this.ways = ways;
    }

    static SchemaBranch of(int level, int digit, Object way, int otherDigit, Object otherWay) {
        Object[] both = digit < otherDigit ? new Object[] {way, otherWay} : new Object[] {otherWay, way};
        return new SchemaBranch(level, (1 << digit) | (1 << otherDigit), both);
    }

    int level() {
        return level;
    }

    int size() {
        return ways.length;
    }

    Object way(int index) {
        return ways[index];
    }

    @Nullable
    Object wayOf(int digit) {
        return has(digit) ? ways[indexOf(digit)] : null;
    }

    SchemaBranch with(int digit, Object way) {
        int at = indexOf(digit);
        if (has(digit)) {
            Object[] changed = ways.clone();
            changed[at] = way;
            return new SchemaBranch(level, digits, changed);
        }
        Object[] more = new Object[ways.length + 1];
        System.arraycopy(ways, 0, more, 0, at);
        more[at] = way;
        System.arraycopy(ways, at, more, at + 1, ways.length - at);
        return new SchemaBranch(level, digits | (1 << digit), more);
    }

    /** What is left; the one other way, if there is only one. */
    Object without(int digit) {
        int at = indexOf(digit);
        if (ways.length == 2) {
            return ways[1 - at];
        }
        Object[] fewer = new Object[ways.length - 1];
        System.arraycopy(ways, 0, fewer, 0, at);
        System.arraycopy(ways, at + 1, fewer, at, fewer.length - at);
        return new SchemaBranch(level, digits & ~(1 << digit), fewer);
    }

    private boolean has(int digit) {
        return (digits & (1 << digit)) != 0;
    }

    private int indexOf(int digit) {
        return Integer.bitCount(digits & ((1 << digit) - 1));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof SchemaBranch that
                        && level == that.level
                        && digits == that.digits
                        && Arrays.equals(ways, that.ways));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ways);
    }
}
