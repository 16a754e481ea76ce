// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.state.RegistryState;

/** Decides about a schema that is registered as part of something else. */
@FunctionalInterface
interface SchemaRegistering {

    /** Refuses as a registration does. */
    Decision<FoundSchema> register(RegistryState state, RegisterSchema command);
}
