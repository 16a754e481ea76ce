// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.state.RegistryState;
import java.util.function.Predicate;

/** Keeps what others refer to from being deleted. */
final class Referrers {

    private Referrers() {}

    /** REFERENCE_EXISTS when such a schema refers to the version. */
    static void requireNone(RegistryState state, RegisteredSchema target, Predicate<RegisteredSchema> counts) {
        if (state.referrers(target.subject(), target.version()).stream().anyMatch(counts)) {
            throw RegistryException.referenceExists(target.subject(), target.version());
        }
    }
}
