// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.RegistryException;
import java.util.List;

/** The contexts of the registry. Thread-safe. */
public interface Contexts {

    /**
     * The default context and all that a registration made known, in order.
     *
     * @param prefix of their names as they are, with the dot in front; empty for all
     */
    List<Context> list(String prefix);

    /**
     * Makes the context unknown, if it is known; its configuration and mode stay.
     *
     * @throws RegistryException CONTEXT_NOT_EMPTY while it has subjects, soft-deleted ones included;
     *     OPERATION_NOT_PERMITTED
     */
    Written<Context> delete(DeleteContext command);
}
