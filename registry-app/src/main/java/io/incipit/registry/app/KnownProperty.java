// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import java.util.Set;

/**
 * A property, or with a star at the end all that begin so, and what is done with it.
 *
 * @param harmless the values of a {@link Handling#PROTECTIVE} property that protect nothing; a blank one never does
 * @param loss what would be missing without a {@link Handling#PROTECTIVE} property, for the operator
 */
record KnownProperty(String name, Handling handling, Set<String> harmless, String loss) {

    KnownProperty {
        harmless = Set.copyOf(harmless);
    }

    static KnownProperty of(String name, Handling handling) {
        return new KnownProperty(name, handling, Set.of(), "");
    }

    boolean isPrefix() {
        return name.endsWith("*");
    }

    boolean covers(String property) {
        return isPrefix() ? property.startsWith(name.substring(0, name.length() - 1)) : property.equals(name);
    }

    /** Whether a server that passes over this value is more open, or less strict, than the one it replaces. */
    boolean protects(String value) {
        return handling == Handling.PROTECTIVE
                && !value.isBlank()
                && harmless.stream().noneMatch(value.strip()::equalsIgnoreCase);
    }
}
