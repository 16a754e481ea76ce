// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Scope;

/** What is set for the registry, its contexts and its subjects. Thread-safe. */
public interface Configs {

    /**
     * What is set for the scope itself, its compatibility level filled in from the server's default.
     *
     * @param defaultToGlobal what is in force for the scope instead
     * @throws RegistryException.NotFound CONFIG_NOT_FOUND when nothing is set for a scope other than the top levels
     */
    Config get(Scope scope, boolean defaultToGlobal);

    /** Sets and clears members, and says what is set now. INVALID_SUBJECT, OPERATION_NOT_PERMITTED. */
    Written<Config> update(UpdateConfig command);

    /** Removes what is set, and says what was in force. SUBJECT_NOT_FOUND when there is nothing to remove. */
    Written<Config> delete(DeleteConfig command);
}
