// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

/**
 * A place in the text of a schema that can bear tags.
 *
 * @param path the names that lead to it, with dots between them, as its format spells them
 */
public record SchemaEntity(String path, Kind kind) {

    /** The last of the names in a path. */
    public static String lastName(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The last of the names in its path. */
    public String lastName() {
        return lastName(path);
    }

    /** What stands at the place. */
    public enum Kind {
        RECORD,
        FIELD
    }
}
