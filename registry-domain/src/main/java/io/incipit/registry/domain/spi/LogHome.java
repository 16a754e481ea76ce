// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.spi;

import io.incipit.registry.domain.model.RegistryException;

/** Where the log is kept. Thread-safe. */
public interface LogHome {

    /**
     * The id of the cluster that keeps the log; it does not change.
     *
     * @throws RegistryException.Unavailable when it is not known yet and the cluster cannot be asked
     */
    String clusterId();
}
