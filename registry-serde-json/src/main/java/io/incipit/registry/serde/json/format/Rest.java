// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import org.jspecify.annotations.Nullable;

/**
 * What may stand where no schema is named for it: anything, nothing, or what one schema takes.
 *
 * @param isPermitted false for nothing
 * @param schema null for anything and nothing
 */
record Rest(boolean isPermitted, @Nullable Shape schema) {

    static final Rest ANYTHING = new Rest(true, null);
    static final Rest NOTHING = new Rest(false, null);

    boolean isAnything() {
        return isPermitted && schema == null;
    }

    /** What is taken if this is asked first and, where it takes anything, that one; null for anything and nothing. */
    @Nullable
    Shape schemaBefore(Rest next) {
        return isAnything() ? next.schema : schema;
    }
}
