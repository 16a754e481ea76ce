// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaEntity;
import org.jspecify.annotations.Nullable;

/**
 * A place in the text of a schema; both members are needed on input.
 *
 * @param entityType {@code sr_record} or {@code sr_field}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SchemaEntityBody(
        @Nullable String entityPath, @Nullable String entityType) {

    private static final String RECORD = "sr_record";
    private static final String FIELD = "sr_field";

    /** The parser refuses the body for a type that is neither. */
    public SchemaEntityBody {
        if (entityType != null && !entityType.equals(RECORD) && !entityType.equals(FIELD)) {
            throw new IllegalArgumentException("entityType is sr_record or sr_field, not " + entityType);
        }
    }

    static SchemaEntityBody of(SchemaEntity entity) {
        return new SchemaEntityBody(entity.path(), entity.kind() == SchemaEntity.Kind.RECORD ? RECORD : FIELD);
    }

    SchemaEntity toEntity() {
        if (entityPath == null || entityType == null) {
            throw RegistryException.invalidSchema(
                    "Invalid tags: a schemaEntity needs an entityPath and an entityType", null);
        }
        return new SchemaEntity(
                entityPath, entityType.equals(RECORD) ? SchemaEntity.Kind.RECORD : SchemaEntity.Kind.FIELD);
    }
}
