// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaTags;
import io.incipit.registry.domain.model.TagChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tags at one place in the text of a schema; the place is needed on input. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SchemaTagsBody(
        @Nullable SchemaEntityBody schemaEntity, @Nullable List<String> tags) {

    /** What a search has found. */
    public static List<SchemaTagsBody> of(List<SchemaTags> found) {
        return found.stream()
                .map(tags -> new SchemaTagsBody(SchemaEntityBody.of(tags.entity()), tags.tags()))
                .toList();
    }

    /** INVALID_SCHEMA for tags without a place. */
    static TagChange change(@Nullable List<SchemaTagsBody> added, @Nullable List<SchemaTagsBody> removed) {
        return new TagChange(tags(added), tags(removed));
    }

    private static List<SchemaTags> tags(@Nullable List<SchemaTagsBody> bodies) {
        return bodies == null
                ? List.of()
                : bodies.stream().map(SchemaTagsBody::toTags).toList();
    }

    private SchemaTags toTags() {
        if (schemaEntity == null) {
            throw RegistryException.invalidSchema("Invalid tags: each entry needs a schemaEntity", null);
        }
        return new SchemaTags(schemaEntity.toEntity(), tags == null ? List.of() : tags);
    }
}
