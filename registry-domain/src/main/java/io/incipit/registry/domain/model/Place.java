// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

/**
 * A place in the text of a schema as it was sent.
 *
 * @param pointer a JSON pointer into the text, or what the schema's format has in place of that; empty for the whole
 * @param line from 1; 0 where it is not known
 * @param column in characters as Java counts them, from 1; 0 where it is not known
 */
public record Place(String pointer, int line, int column) {

    /** The schema as a whole, nowhere in particular. */
    public static final Place WHOLE = unlocated("");

    /** A place that cannot be found in the text. */
    public static Place unlocated(String pointer) {
        return new Place(pointer, 0, 0);
    }
}
