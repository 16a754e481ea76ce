// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.state.CommandTrace;
import io.incipit.registry.domain.state.RegistryState;

/** A write that waits for its turn. Immutable. */
public interface Change<R> {

    /**
     * What it changes, and what it is answered with. Reads the state; changes nothing, calls nobody.
     *
     * @throws RegistryException when the state does not allow it
     */
    Decision<R> decide(RegistryState state);

    /** The answer that it was given when it was done before. */
    R answerOf(CommandTrace trace);
}
