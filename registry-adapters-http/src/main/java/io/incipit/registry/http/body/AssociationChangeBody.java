// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import io.incipit.registry.domain.api.AssociationChange;
import io.incipit.registry.domain.api.AssociationChange.Operation;
import io.incipit.registry.domain.api.SubmittedSchema;
import io.incipit.registry.domain.model.Lifecycle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to do about one association; eight members, because that is what the wire has.
 *
 * @param opType in batches only
 * @param normalize of the schema
 */
public record AssociationChangeBody(
        @Nullable Operation opType,
        @Nullable String subject,
        @Nullable String associationType,
        @Nullable Lifecycle lifecycle,
        @Nullable Boolean frozen,
        @Nullable RegisterSchemaRequest schema,
        @Nullable Boolean normalize,
        @Nullable Boolean cascadeLifecycle) {

    /** The same, whatever it says is to be done. */
    AssociationChangeBody with(Operation operation) {
        return new AssociationChangeBody(
                operation, subject, associationType, lifecycle, frozen, schema, normalize, cascadeLifecycle);
    }

    AssociationChange toChange() {
        return new AssociationChange(
                Objects.requireNonNull(opType),
                subject,
                associationType,
                lifecycle,
                frozen,
                schema == null ? null : submitted(schema),
                Boolean.TRUE.equals(cascadeLifecycle));
    }

    private SubmittedSchema submitted(RegisterSchemaRequest given) {
        return new SubmittedSchema(
                given.toSchema(),
                given.requestedVersion(),
                given.requestedId(),
                given.toOptions(Boolean.TRUE.equals(normalize), false));
    }
}
