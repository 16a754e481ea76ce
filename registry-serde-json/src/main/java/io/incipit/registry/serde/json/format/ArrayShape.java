// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arrays.
 *
 * @param all what each element is; null if that is not said
 * @param tuple what the first elements are
 * @param additional what elements after those are
 */
record ArrayShape(
        Origin origin, @Nullable Shape all, List<Shape> tuple, Rest additional, Rest unevaluated, Counts counts)
        implements Shape {

    @Override
    public String kind() {
        return "array";
    }

    /** How many elements there may be, how many of a certain kind, and whether one twice. */
    record Counts(Limits items, Limits contains, boolean areUnique) {}
}
