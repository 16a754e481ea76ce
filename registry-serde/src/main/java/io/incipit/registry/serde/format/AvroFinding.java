// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import org.jspecify.annotations.Nullable;

/**
 * A place where a reader cannot take what a writer writes.
 *
 * @param detail what Avro has to say about it
 * @param read what the reader has there, in short
 * @param written what the writer has there, in short
 */
record AvroFinding(
        AvroRule rule,
        AvroSpot spot,
        String detail,
        @Nullable String read,
        @Nullable String written) {

    /** The same, seen as another rule's case at another place; callers are told of the same place. */
    AvroFinding as(AvroRule otherRule, AvroSpot other, @Nullable String otherWritten) {
        AvroSpot there = new AvroSpot(spot.told(), other.read(), other.written());
        return new AvroFinding(otherRule, there, detail, read, otherWritten);
    }

    /** @param submitted the text of the newer of the two schemas */
    Incompatibility in(Direction direction, SubmittedText submitted) {
        boolean backward = direction == Direction.BACKWARD;
        AvroPath path = backward ? spot.read() : spot.written();
        String old = backward ? written : read;
        String changed = backward ? read : written;
        String field = path.fields();
        return new Incompatibility(
                rule.type().name(),
                submitted.place(path),
                field,
                old,
                changed,
                rule.fix(direction, String.valueOf(old), String.valueOf(changed), String.valueOf(field)),
                message(direction.reader(), direction.writer()));
    }

    private String message(String reader, String writer) {
        return "{errorType:'%s', description:'%s', additionalInfo:'%s'}"
                .formatted(rule.type(), description(reader, writer, spot.told().toString()), detail);
    }

    private String description(String reader, String writer, String path) {
        return switch (rule.type()) {
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
