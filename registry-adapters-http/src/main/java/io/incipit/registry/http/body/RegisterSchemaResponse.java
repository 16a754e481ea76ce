// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.model.JsonText;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a registration; ten members, because that is what the wire has.
 *
 * @param ts milliseconds since 1970; only when the schema is told as the log has it, as {@code deleted} is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RegisterSchemaResponse(
        int id,
        int version,
        String guid,
        String schemaType,
        List<ReferenceBody> references,
        @Nullable MetadataBody metadata,
        @Nullable RuleSetBody ruleSet,
        JsonText schema,
        @Nullable Long ts,
        @Nullable Boolean deleted) {

    /** Tells the schema with {@code text} in place of its own. */
    public static RegisterSchemaResponse of(FoundSchema found, JsonText text) {
        RegisteredSchema registered = found.schema();
        Schema schema = registered.schema();
        return new RegisterSchemaResponse(
                registered.id().value(),
                registered.version().number(),
                schema.guid().toString(),
                schema.type().name(),
                schema.references().stream().map(ReferenceBody::of).toList(),
                MetadataBody.of(schema.metadata().orElse(null)),
                RuleSetBody.of(schema.ruleSet().orElse(null)),
                text,
                found.stored() ? registered.stamp().timestampMs() : null,
                found.stored() ? registered.softDeleted() : null);
    }
}
