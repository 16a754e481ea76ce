// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import org.jspecify.annotations.Nullable;

/**
 * A place where a reader cannot take what a writer writes.
 *
 * @param field the name of the field, with those of the messages around it
 * @param read what the reader has there, in short
 * @param written what the writer has there, in short
 */
record ProtobufFinding(
        ProtobufRule rule,
        ProtobufPath path,
        @Nullable String field,
        @Nullable String read,
        @Nullable String written) {

    /** @param places those of the newer of the two schemas */
    Incompatibility in(Direction direction, ProtobufPlaces places) {
        boolean backward = direction == Direction.BACKWARD;
        String old = backward ? written : read;
        String changed = backward ? read : written;
        String told = path.toString();
        return new Incompatibility(
                rule.name(),
                places.place(told),
                field,
                old,
                changed,
                rule.fix(String.valueOf(old), String.valueOf(changed), told),
                rule.message(told, direction));
    }
}
