// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.incipit.registry.domain.model.Metadata;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Metadata of a schema or a configuration; written sorted. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MetadataBody(
        @Nullable Map<String, ? extends Set<String>> tags,
        @Nullable Map<String, String> properties,
        @Nullable Set<String> sensitive) {

    static @Nullable MetadataBody of(@Nullable Metadata metadata) {
        return metadata == null ? null : new MetadataBody(metadata.tags(), metadata.properties(), metadata.sensitive());
    }

    static @Nullable Metadata toMetadata(@Nullable MetadataBody body) {
        return body == null
                ? null
                : Metadata.of(
                        body.tags == null ? Map.of() : body.tags,
                        body.properties == null ? Map.of() : body.properties,
                        body.sensitive == null ? Set.of() : body.sensitive);
    }
}
