// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import java.util.Set;

/**
 * How subjects must be associated with resources.
 *
 * @param resourceType of the resource; empty for any
 * @param associationTypes one of them; empty for any
 * @param lifecycles one of them; empty for any that an association can have
 */
public record AssociationFilter(String resourceType, Set<String> associationTypes, Set<Lifecycle> lifecycles) {

    /** Lets all subjects pass. */
    public static final AssociationFilter ANY = new AssociationFilter("", Set.of(), Set.of());

    public AssociationFilter {
        associationTypes = Set.copyOf(associationTypes);
        lifecycles = Set.copyOf(lifecycles);
    }

    /** Whether subjects without any association pass. */
    public boolean passesUnassociated() {
        return equals(ANY) || lifecycles.contains(Lifecycle.NONE);
    }

    /** How an association ends, or that there is none. */
    public enum Lifecycle {
        STRONG,
        WEAK,
        NONE
    }
}
