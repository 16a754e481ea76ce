// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.Subject;
import java.util.OptionalInt;

/**
 * One thing that a write did.
 *
 * @param subject what it was done to; an empty name stands for the whole context
 * @param version if it was done to one version
 * @param id if a schema was written
 */
public record CommandEffect(Kind kind, Subject subject, OptionalInt version, OptionalInt id) {

    /** What can be done. */
    public enum Kind {
        SCHEMA_PUT,
        SCHEMA_SOFT_DELETED,
        SCHEMA_REMOVED,
        SUBJECT_SOFT_DELETED,
        SUBJECT_CLEARED,
        CONFIG_PUT,
        CONFIG_REMOVED,
        MODE_PUT,
        MODE_REMOVED,
        CONTEXT_PUT,
        CONTEXT_REMOVED,
        ASSOCIATION_PUT,
        ASSOCIATION_REMOVED
    }

    public static CommandEffect on(Kind kind, Subject subject) {
        return new CommandEffect(kind, subject, OptionalInt.empty(), OptionalInt.empty());
    }
}
