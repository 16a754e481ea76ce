// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.RegistryException;

/** What became of writes. Thread-safe. */
public interface Commands {

    /**
     * Tells what became of a write, after having read the log up to its present end unless it is known already.
     *
     * @throws RegistryException.Unavailable when that is not known yet: the log cannot be asked or read so far in time, or
     *     somebody's append is still open on it
     */
    CommandFate fateOf(CommandId command);
}
