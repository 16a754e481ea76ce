// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.spi;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.model.RegistryException;
import java.util.List;

/** The log from its first record to its last, as it stood when it was first asked for. */
public interface WholeLog {

    /**
     * Reads it, once.
     *
     * @throws RegistryException.Unavailable when it is not there or cannot be read in time
     */
    Facts read();

    /**
     * What it says, each in the order of the log.
     *
     * @param committed what counts
     * @param aborted what was never committed, and stands there all the same for readers that do not look at that
     */
    record Facts(List<LogEntry> committed, List<LogEntry> aborted) {

        /** Copies the lists. */
        public Facts {
            committed = List.copyOf(committed);
            aborted = List.copyOf(aborted);
        }
    }
}
