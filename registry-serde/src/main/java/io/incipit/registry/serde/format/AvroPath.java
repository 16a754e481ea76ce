// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import io.incipit.registry.domain.model.RegistryException;
import org.jspecify.annotations.Nullable;

/**
 * The way from the top of a schema to a place in it. Written out only when something is found there, for a way of
 * thousands of steps would take more memory than the schema.
 */
record AvroPath(@Nullable AvroPath parent, String step, int depth) {

    static final AvroPath ROOT = new AvroPath(null, "", 0);

    private static final int MAX_DEPTH = 2000;

    /**
     * @param step names and indices, separated by {@code /}
     * @throws RegistryException.Rejected if that leads too deep
     */
    AvroPath then(String step) {
        if (depth == MAX_DEPTH) {
            throw RegistryException.invalidSchema("The schemas are nested too deeply to be compared", null);
        }
        return new AvroPath(this, step, depth + 1);
    }

    AvroPath then(int index) {
        return then(Integer.toString(index));
    }

    /** Like a JSON pointer, but {@code /} for the whole. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (AvroPath path = this; path.parent != null; path = path.parent) {
            text.insert(0, "/" + path.step);
        }
        return text.isEmpty() ? "/" : text.toString();
    }
}
