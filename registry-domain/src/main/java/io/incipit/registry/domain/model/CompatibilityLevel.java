// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import java.util.Locale;

/** Which earlier versions a new one is compared with, and in which direction. */
public enum CompatibilityLevel {
    NONE(false, false, false),
    BACKWARD(true, false, false),
    BACKWARD_TRANSITIVE(true, false, true),
    FORWARD(false, true, false),
    FORWARD_TRANSITIVE(false, true, true),
    FULL(true, true, false),
    FULL_TRANSITIVE(true, true, true);

    private final boolean backward;
    private final boolean forward;
    private final boolean transitive;

    CompatibilityLevel(boolean backward, boolean forward, boolean transitive) {
        this.backward = backward;
        this.forward = forward;
        this.transitive = transitive;
    }

    /**
     * Reads a level in any case.
     *
     * @throws RegistryException INVALID_COMPATIBILITY_LEVEL for anything but the seven names
     */
    public static CompatibilityLevel parse(String text) {
        try {
            return valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw RegistryException.invalidCompatibilityLevel(e);
        }
    }

    /** The new version must read what the earlier one wrote. */
    public boolean isBackward() {
        return backward;
    }

    /** The earlier version must read what the new one writes. */
    public boolean isForward() {
        return forward;
    }

    /** All earlier versions count, not just the latest. */
    public boolean isTransitive() {
        return transitive;
    }
}
