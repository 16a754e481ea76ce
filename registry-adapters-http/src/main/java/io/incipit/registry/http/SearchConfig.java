// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

/**
 * How much lists give.
 *
 * @param schemas lists of schemas, of referrers and of associations
 * @param subjects lists of subjects
 * @param versions lists of versions
 * @param contexts lists of contexts
 */
public record SearchConfig(Bounds schemas, Bounds subjects, Bounds versions, Bounds contexts) {

    /** As the field's servers have it: a thousand schemas, and everything else whole. */
    public static final SearchConfig DEFAULT =
            new SearchConfig(new Bounds(1000, 1000), Bounds.NONE, Bounds.NONE, Bounds.NONE);

    /**
     * The length of a list.
     *
     * @param byDefault given unless a length from 1 to {@code max} is asked for; 1 at least
     * @param max 1 at least
     */
    public record Bounds(int byDefault, int max) {

        /** All there is. */
        public static final Bounds NONE = new Bounds(Integer.MAX_VALUE, Integer.MAX_VALUE);

        public Bounds {
            if (byDefault < 1 || max < 1) {
                throw new IllegalArgumentException(
                        "Lists have at least one entry: %d by default, %d at most".formatted(byDefault, max));
            }
        }
    }
}
