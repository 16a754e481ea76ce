// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaReference;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.state.RegistryState;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps a version from coming back without what it refers to. */
final class ReferenceTargets {

    private ReferenceTargets() {}

    /**
     * INVALID_SCHEMA when the schema refers to what is not there, or is soft-deleted and stays so.
     *
     * @param comesBack which of the soft-deleted ones come back with it
     */
    static void requireLive(RegistryState state, RegisteredSchema schema, Predicate<RegisteredSchema> comesBack) {
        for (SchemaReference reference : schema.schema().references()) {
            Optional<RegisteredSchema> target = target(state, schema, reference);
            if (target.filter(found -> found.isLive() || comesBack.test(found)).isEmpty()) {
                throw RegistryException.refersToDeleted(schema, reference);
            }
        }
    }

    /** References in logs of other writers may bear numbers that no version has. */
    private static Optional<RegisteredSchema> target(
            RegistryState state, RegisteredSchema schema, SchemaReference reference) {
        Subject subject = reference.target(schema.subject().context());
        if (reference.version() == SchemaReference.LATEST) {
            return state.versions(subject).latestLive();
        }
        return reference.version() < 1
                ? Optional.empty()
                : state.versions(subject).get(new Version(reference.version()));
    }
}
