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
 * A version of a subject, which the API's documents call Schema; twelve members, because that is what the wire has.
 *
 * @param ts milliseconds since 1970; only when the schema is told as the log has it, as {@code deleted} is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VersionResponse(
        String subject,
        int version,
        int id,
        String guid,
        String schemaType,
        List<ReferenceBody> references,
        @Nullable MetadataBody metadata,
        JsonText schema,
        List<SchemaTagsBody> schemaTags,
        @Nullable Long ts,
        @Nullable Boolean deleted,
        @Nullable RuleSetBody ruleSet) {

    /** The same, with tags that were asked for. */
    public VersionResponse withTags(List<SchemaTagsBody> tags) {
        return new VersionResponse(
                subject, version, id, guid, schemaType, references, metadata, schema, tags, ts, deleted, ruleSet);
    }

    /** Tells the schema with {@code text} in place of its own. */
    public static VersionResponse of(FoundSchema found, JsonText text) {
        RegisteredSchema registered = found.schema();
        Schema schema = registered.schema();
        return new VersionResponse(
                registered.subject().toString(),
                registered.version().number(),
                registered.id().value(),
                schema.guid().toString(),
                schema.type().name(),
                schema.references().stream().map(ReferenceBody::of).toList(),
                MetadataBody.of(schema.metadata().orElse(null)),
                text,
                List.of(),
                found.stored() ? registered.stamp().timestampMs() : null,
                found.stored() ? registered.softDeleted() : null,
                RuleSetBody.of(schema.ruleSet().orElse(null)));
    }
}
