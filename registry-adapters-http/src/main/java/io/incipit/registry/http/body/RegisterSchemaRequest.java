// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import io.incipit.registry.domain.api.RegisterOptions;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaType;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A schema as a caller sends it: to register it, to look it up or to check it.
 *
 * <p>Ten members, because that is what the wire has.
 */
public record RegisterSchemaRequest(
        @Nullable Integer version,
        @Nullable Integer id,
        @Nullable String schemaType,
        @Nullable List<ReferenceBody> references,
        @Nullable MetadataBody metadata,
        @Nullable RuleSetBody ruleSet,
        @Nullable String schema,
        @Nullable List<SchemaTagsBody> schemaTagsToAdd,
        @Nullable List<SchemaTagsBody> schemaTagsToRemove,
        @Nullable Boolean propagateSchemaTags) {

    /**
     * The schema as it was sent; an absent text is an empty one.
     *
     * @throws RegistryException INVALID_SCHEMA for a reference that lacks a member
     */
    public Schema toSchema() {
        return new Schema(
                schemaType == null || schemaType.isEmpty() ? SchemaType.DEFAULT : new SchemaType(schemaType),
                schema == null ? "" : schema,
                references == null
                        ? List.of()
                        : references.stream().map(ReferenceBody::toReference).toList(),
                MetadataBody.toMetadata(metadata),
                RuleSetBody.toRuleSet(ruleSet));
    }

    /** All but what {@link #toSchema()} tells. */
    public RegisterSchemaRequest besidesSchema() {
        return new RegisterSchemaRequest(
                version, id, null, null, null, null, null, schemaTagsToAdd, schemaTagsToRemove, propagateSchemaTags);
    }

    /** About how many bytes the tags take; what else is sent besides the schema has a size of its own. */
    public int weightOfTags() {
        return weight(schemaTagsToAdd) + weight(schemaTagsToRemove);
    }

    private static int weight(@Nullable List<SchemaTagsBody> tags) {
        return tags == null ? 0 : tags.toString().length();
    }

    /** The version asked for; 0 if none. */
    public int requestedVersion() {
        return version == null ? 0 : version;
    }

    /** The id that the caller gives; -1 on the wire means none, as an absent one does. */
    public OptionalInt requestedId() {
        return id == null || id < 0 ? OptionalInt.empty() : OptionalInt.of(id);
    }

    /**
     * How the registration departs from the plain one.
     *
     * @throws RegistryException INVALID_SCHEMA for tags without a place
     */
    public RegisterOptions toOptions(boolean normalize, boolean force) {
        return new RegisterOptions(
                normalize,
                force,
                Boolean.TRUE.equals(propagateSchemaTags),
                SchemaTagsBody.change(schemaTagsToAdd, schemaTagsToRemove));
    }
}
