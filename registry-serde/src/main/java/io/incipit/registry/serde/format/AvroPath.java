// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import io.incipit.registry.domain.model.RegistryException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way from the top of a schema to a place in it. Written out only when something is found there, for a way of
 * thousands of steps would take more memory than the schema.
 *
 * @param field the field that the last step leads to, if it leads to one
 */
record AvroPath(
        @Nullable AvroPath parent, String step, @Nullable String field, int depth) {

    static final AvroPath ROOT = new AvroPath(null, "", null, 0);

    private static final int MAX_DEPTH = 2000;

    /**
     * One step further.
     *
     * @param step names and indices, separated by {@code /}
     * @throws RegistryException.Rejected if that leads too deep
     */
    AvroPath then(String step) {
        return then(step, null);
    }

    AvroPath then(int index) {
        return then(Integer.toString(index));
    }

    /** To a field of a record, or to where it is missing. */
    AvroPath then(String step, @Nullable String name) {
        if (depth == MAX_DEPTH) {
            throw RegistryException.invalidSchema("The schemas are nested too deeply to be compared", null);
        }
        return new AvroPath(this, step, name, depth + 1);
    }

    /** The steps from the top. */
    List<String> steps() {
        Deque<String> steps = new ArrayDeque<>();
        for (AvroPath path = this; path.parent != null; path = path.parent) {
            steps.addFirst(path.step);
        }
        return List.copyOf(steps);
    }

    /** The fields on the way, with dots between; null if there are none. */
    @Nullable
    String fields() {
        Deque<String> names = new ArrayDeque<>();
        for (AvroPath path = this; path.parent != null; path = path.parent) {
            if (path.field != null) {
                names.addFirst(path.field);
            }
        }
        return names.isEmpty() ? null : String.join(".", names);
    }

    /** Like a JSON pointer, but {@code /} for the whole. */
    @Override
    public String toString() {
        return "/" + String.join("/", steps());
    }
}
