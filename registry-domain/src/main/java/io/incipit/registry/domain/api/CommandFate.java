// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.CommandId;
import java.util.List;

/** What became of a write, as far as the log tells. */
public sealed interface CommandFate {

    /** The write that was asked for. */
    CommandId command();

    /**
     * It happened.
     *
     * @param offset of its last record
     * @param effects what its records say, in order
     */
    record Happened(CommandId command, long offset, List<CommandEffect> effects) implements CommandFate {

        public Happened {
            effects = List.copyOf(effects);
        }
    }

    /**
     * No record of it stands among those of the last commands: it did not happen, had nothing to change, or happened so
     * long ago that this is forgotten.
     *
     * @param position all that stands before it in the log is known, and settled
     * @param remembered how many commands are
     */
    record Unrecorded(CommandId command, long position, int remembered) implements CommandFate {}
}
