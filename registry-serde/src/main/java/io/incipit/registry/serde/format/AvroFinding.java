// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.spi.ParsedSchema.Direction;
import org.apache.avro.SchemaCompatibility.SchemaIncompatibilityType;

/**
 * A place where a reader cannot take what a writer writes.
 *
 * @param path in the reader, except inside a writer's union; like a JSON pointer, {@code /} for the whole
 * @param detail what Avro has to say about it
 */
record AvroFinding(SchemaIncompatibilityType type, String path, String detail) {

    Incompatibility in(Direction direction) {
        String message = "{errorType:'%s', description:'%s', additionalInfo:'%s'}"
                .formatted(type, description(direction.reader(), direction.writer()), detail);
        return new Incompatibility(type.name(), path, message);
    }

    private String description(String reader, String writer) {
        return switch (type) {
            case NAME_MISMATCH -> "The name of the schema has changed (path '%s')".formatted(path);
            case FIXED_SIZE_MISMATCH ->
                "The size of FIXED type field at path '%s' in the %s schema does not match with the %s schema"
                        .formatted(path, reader, writer);
            case MISSING_ENUM_SYMBOLS ->
                "The %s schema is missing enum symbols '%s' at path '%s' in the %s schema"
                        .formatted(reader, detail, path, writer);
            case READER_FIELD_MISSING_DEFAULT_VALUE ->
                "The field '%s' at path '%s' in the %s schema has no default value and is missing in the %s schema"
                        .formatted(detail, path, reader, writer);
            case TYPE_MISMATCH ->
                "The type (path '%s') of a field in the %s schema does not match with the %s schema"
                        .formatted(path, reader, writer);
            case MISSING_UNION_BRANCH ->
                "The %s schema is missing a type inside a union field at path '%s' in the %s schema"
                        .formatted(reader, path, writer);
        };
    }
}
