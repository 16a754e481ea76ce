// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Scope;
import java.util.Optional;

/** What may be written to the registry, its contexts and its subjects. Thread-safe. */
public interface Modes {

    /**
     * The mode of the scope.
     *
     * @param defaultToGlobal what is in force for the scope instead
     * @throws RegistryException.NotFound MODE_NOT_FOUND when nothing is set for a scope other than the top levels
     */
    Mode get(Scope scope, boolean defaultToGlobal);

    /**
     * Sets or clears the scope's own mode, and says what it is now.
     *
     * @throws RegistryException INVALID_SUBJECT, OPERATION_NOT_PERMITTED, REFERENCE_EXISTS
     */
    Written<Optional<Mode>> set(SetMode command);

    /**
     * Removes the scope's own mode and says what it was; empty if it had none, which only a recursive removal bears.
     *
     * @throws RegistryException SUBJECT_NOT_FOUND, OPERATION_NOT_PERMITTED
     */
    Written<Optional<Mode>> delete(DeleteMode command);
}
