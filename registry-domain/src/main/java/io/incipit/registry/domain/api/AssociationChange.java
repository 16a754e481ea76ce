// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.Lifecycle;
import org.jspecify.annotations.Nullable;

/**
 * What to do about one association of a resource, as far as the caller says it.
 *
 * @param subject as the caller spells it
 * @param type {@code key} or {@code value}; value if unset
 * @param lifecycle if unset STRONG with a schema, WEAK without
 * @param schema to be registered in the subject
 * @param cascade a deletion may take a frozen association, and its subject with it
 */
public record AssociationChange(
        Operation operation,
        @Nullable String subject,
        @Nullable String type,
        @Nullable Lifecycle lifecycle,
        @Nullable Boolean frozen,
        @Nullable SubmittedSchema schema,
        boolean cascade) {

    /** What can be done about an association. */
    public enum Operation {
        /** Make it; one that is there already must be the same. */
        CREATE,

        /** Make it, or give the one that is there a new schema. */
        UPSERT,

        /** Remove it. */
        DELETE
    }
}
