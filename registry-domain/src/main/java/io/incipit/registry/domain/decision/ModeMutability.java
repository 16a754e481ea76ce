// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.ModeRefusal;
import io.incipit.registry.domain.model.RegistryException;

/** Whether callers may change modes, which the server's operator says. */
public enum ModeMutability {
    MUTABLE,
    FIXED;

    /**
     * Lets pass where modes may be changed.
     *
     * @throws RegistryException OPERATION_NOT_PERMITTED
     */
    public void require() {
        if (this == FIXED) {
            throw ModeRefusal.modesFixed();
        }
    }
}
