// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.Holder;

/** The nodes that share the log, as far as this one knows of them. Thread-safe; never waits. */
public interface Cluster {

    /**
     * This holder could not be reached, or did not answer: for some seconds this node names it to nobody, and takes the
     * right to write when it has to write.
     *
     * @param why for those who ask later what was tried
     */
    void unreachable(Holder holder, String why);
}
