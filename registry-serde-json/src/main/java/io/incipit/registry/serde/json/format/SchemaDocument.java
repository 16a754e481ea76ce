// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A schema text as a whole. Two are equal only if they are the same one.
 *
 * @param isSubmitted whether it is the schema itself, and not one that it refers to
 */
record SchemaDocument(JsonNode root, Dialect dialect, boolean isSubmitted) {

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
