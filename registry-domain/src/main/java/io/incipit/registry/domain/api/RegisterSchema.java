// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Subject;
import java.util.OptionalInt;

/**
 * Make this the newest schema of the subject.
 *
 * @param schema as the caller wrote it
 * @param version 0 for the next one; -1 for the latest if it is the same, else the next one; anything lower for the next
 *     one whatever the latest is
 * @param id given by the caller only in modes that take ids
 */
public record RegisterSchema(
        CommandId command, Subject subject, Schema schema, int version, OptionalInt id, RegisterOptions options) {

    /** The version to ask for when even the same schema is to be a new version. */
    public static final int ALWAYS_NEW = -2;

    public RegisterSchema withSchema(Schema other) {
        return new RegisterSchema(command, subject, other, version, id, options);
    }
}
