// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaEntity;
import org.jspecify.annotations.Nullable;

/** A place in the text of a schema; both members are needed on input. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SchemaEntityBody(
        @Nullable String entityPath, @Nullable EntityType entityType) {

    static SchemaEntityBody of(SchemaEntity entity) {
        return new SchemaEntityBody(
                entity.path(),
                switch (entity.kind()) {
                    case RECORD -> EntityType.SR_RECORD;
                    case FIELD -> EntityType.SR_FIELD;
                });
    }

    SchemaEntity toEntity() {
        if (entityPath == null || entityType == null) {
            throw RegistryException.invalidSchema(
                    "Invalid tags: a schemaEntity needs an entityPath and an entityType", null);
        }
        return new SchemaEntity(
                entityPath,
                switch (entityType) {
                    case SR_RECORD -> SchemaEntity.Kind.RECORD;
                    case SR_FIELD -> SchemaEntity.Kind.FIELD;
                });
    }

    /** What stands at the place, as the wire calls it. */
    public enum EntityType {
        @JsonProperty("sr_record")
        SR_RECORD,
        @JsonProperty("sr_field")
        SR_FIELD
    }
}
