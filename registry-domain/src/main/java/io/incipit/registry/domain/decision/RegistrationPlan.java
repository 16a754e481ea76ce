// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.state.RegistryState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All of a registration but its id: what takes time and does not need to be done in turn.
 *
 * @param seen what it rests on
 * @param present the version that is there already; then nothing is to be written
 * @param fresh the new version otherwise
 */
record RegistrationPlan(
        Seen seen, Optional<FoundSchema> present, @Nullable Fresh fresh) {

    static RegistrationPlan present(Observation observed, FoundSchema schema) {
        return new RegistrationPlan(observed.seen(), Optional.of(schema), null);
    }

    static RegistrationPlan fresh(Observation observed, Fresh fresh) {
        return new RegistrationPlan(observed.seen(), Optional.empty(), fresh);
    }

    boolean holdsIn(RegistryState state) {
        return seen.isIn(state);
    }

    /**
     * A version to be written.
     *
     * @param id the caller's, or that of the same content elsewhere; the context's next one if absent
     */
    record Fresh(Schema schema, Version version, Optional<SchemaId> id) {}
}
