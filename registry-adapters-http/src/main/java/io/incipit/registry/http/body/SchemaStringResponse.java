// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.incipit.registry.domain.model.JsonText;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schema by its id or guid; twelve members, because that is what the wire has.
 *
 * @param subject one that uses the id; absent in answers by guid, as {@code version} is
 * @param maxId the highest id of the schema's context, when asked for
 * @param ts milliseconds since 1970
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SchemaStringResponse(
        @Nullable String subject,
        @Nullable Integer version,
        String guid,
        String schemaType,
        JsonText schema,
        List<ReferenceBody> references,
        @Nullable MetadataBody metadata,
        @Nullable RuleSetBody ruleSet,
        List<SchemaTagsBody> schemaTags,
        @Nullable Integer maxId,
        long ts,
        boolean deleted) {

    /** The same, with tags that were asked for. */
    public SchemaStringResponse withTags(List<SchemaTagsBody> tags) {
        return new SchemaStringResponse(
                subject, version, guid, schemaType, schema, references, metadata, ruleSet, tags, maxId, ts, deleted);
    }

    /** Tells the schema with {@code text} in place of its own, and whose it is. */
    public static SchemaStringResponse byId(RegisteredSchema found, JsonText text, @Nullable Integer maxId) {
        return of(found, text, found.subject().toString(), found.version().number(), maxId);
    }

    /** Tells the schema with {@code text} in place of its own. */
    public static SchemaStringResponse byGuid(RegisteredSchema found, JsonText text) {
        return of(found, text, null, null, null);
    }

    /** The same with its references spelled otherwise; the guid stays that of the stored spelling. */
    public SchemaStringResponse referringTo(List<SchemaReference> spelled) {
        List<ReferenceBody> bodies = spelled.stream().map(ReferenceBody::of).toList();
        return new SchemaStringResponse(
                subject, version, guid, schemaType, schema, bodies, metadata, ruleSet, schemaTags, maxId, ts, deleted);
    }

    private static SchemaStringResponse of(
            RegisteredSchema found,
            JsonText text,
            @Nullable String subject,
            @Nullable Integer version,
            @Nullable Integer maxId) {
        Schema schema = found.schema();
        return new SchemaStringResponse(
                subject,
                version,
                schema.guid().toString(),
                schema.type().name(),
                text,
                schema.references().stream().map(ReferenceBody::of).toList(),
                MetadataBody.of(schema.metadata().orElse(null)),
                RuleSetBody.of(schema.ruleSet().orElse(null)),
                List.of(),
                maxId,
                found.stamp().timestampMs(),
                found.softDeleted());
    }
}
