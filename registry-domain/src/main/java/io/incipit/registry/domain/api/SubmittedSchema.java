// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Subject;
import java.util.OptionalInt;

/**
 * A schema that is to be registered before something else is done with its subject. The members mean what they mean in
 * {@link RegisterSchema}.
 */
public record SubmittedSchema(Schema schema, int version, OptionalInt id, RegisterOptions options) {

    public RegisterSchema in(Subject subject, CommandId command) {
        return new RegisterSchema(command, subject, schema, version, id, options);
    }
}
