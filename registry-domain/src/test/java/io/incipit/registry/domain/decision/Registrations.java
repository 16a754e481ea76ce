// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.RegisterOptions;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.kit.ToyFormat;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.OptionalInt;

/** Registers toys. */
final class Registrations {

    static final SchemaReading READING =
            new SchemaReading(new Formats(List.of(ToyFormat.standard(), new ToyFormat(ToyFormat.OTHER_TYPE))));
    static final ServerDefaults ANYTHING_GOES = new ServerDefaults(CompatibilityLevel.NONE, false, true);
    static final Registration REGISTRATION = new Registration(READING, ANYTHING_GOES);
    static final CommandId COMMAND = new CommandId("c1");

    private Registrations() {}

    static RegisterSchema command(Subject subject, Schema schema) {
        return command(subject, schema, 0, OptionalInt.empty());
    }

    static RegisterSchema command(Subject subject, Schema schema, int version, OptionalInt id) {
        return new RegisterSchema(COMMAND, subject, schema, version, id, RegisterOptions.PLAIN);
    }

    static Decision<FoundSchema> register(RegistryState state, Subject subject, Schema schema) {
        return register(state, command(subject, schema));
    }

    static Decision<FoundSchema> register(RegistryState state, RegisterSchema command) {
        return REGISTRATION.prepare(state, command).decide(state);
    }
}
