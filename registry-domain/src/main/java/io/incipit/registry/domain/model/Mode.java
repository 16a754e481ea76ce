// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import java.util.Locale;

/** What may be written to a subject, a context or the whole registry. */
public enum Mode {
    READWRITE,
    READONLY,
    READONLY_OVERRIDE,
    IMPORT,
    FORWARD;

    /**
     * Reads a mode in any case.
     *
     * @throws RegistryException INVALID_MODE for anything but the five names
     */
    public static Mode parse(String text) {
        try {
            return valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ModeRefusal.invalidMode(e);
        }
    }

    public boolean isReadOnly() {
        return this == READONLY || this == READONLY_OVERRIDE;
    }

    /** Schemas come with their ids; nothing is checked against earlier versions. */
    public boolean takesIds() {
        return this == IMPORT || this == FORWARD;
    }
}
