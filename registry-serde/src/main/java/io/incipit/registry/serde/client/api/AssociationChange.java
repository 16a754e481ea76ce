// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about one association.
 *
 * <pre>{@code
 * AssociationChange values = AssociationChange.of("orders-v2", "value", "STRONG")
 *         .with(SchemaSubmission.of(SchemaDefinition.avro(text)));
 * registry.associations().create(Resource.topic("orders", "lkc-1", "orders-1"), List.of(values)).now();
 * }</pre>
 *
 * @param opType in batches: {@code CREATE}, {@code UPSERT} or {@code DELETE}
 * @param associationType such as {@code key} or {@code value}
 * @param lifecycle {@code STRONG}, which ends with its resource, or {@code WEAK}
 * @param schema that is registered with it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AssociationChange(
        @Nullable String opType,
        @Nullable String subject,
        @Nullable String associationType,
        @Nullable String lifecycle,
        @Nullable Boolean frozen,
        SchemaSubmission.@Nullable Body schema,
        @Nullable Boolean cascadeLifecycle) {

    /** Associates a subject that is there. */
    public static AssociationChange of(String subject, String associationType, String lifecycle) {
        return new AssociationChange(null, subject, associationType, lifecycle, null, null, null);
    }

    /** The same with a schema, which is registered. */
    public AssociationChange with(SchemaSubmission submission) {
        return new AssociationChange(
                opType, subject, associationType, lifecycle, frozen, submission.body(), cascadeLifecycle);
    }

    /** The same for a batch. */
    public AssociationChange doing(String operation) {
        return new AssociationChange(operation, subject, associationType, lifecycle, frozen, schema, cascadeLifecycle);
    }
}
