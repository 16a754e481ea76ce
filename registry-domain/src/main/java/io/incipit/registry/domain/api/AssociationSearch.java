// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.RegisteredAssociation;
import java.util.List;
import java.util.Set;

/**
 * How subjects must be associated with resources to be listed.
 *
 * @param resourceType of the resource; empty for any
 * @param associationTypes one of them; empty for any
 * @param lifecycles one of them; empty for any that an association can have
 */
public record AssociationSearch(String resourceType, Set<String> associationTypes, Set<Wanted> lifecycles) {

    /** Lets all subjects pass, and shows no associations. */
    public static final AssociationSearch OFF = new AssociationSearch("", Set.of(), Set.of());

    public AssociationSearch {
        associationTypes = Set.copyOf(associationTypes);
        lifecycles = Set.copyOf(lifecycles);
    }

    /** Whether a subject with these associations is listed. */
    public boolean passes(List<RegisteredAssociation> associations) {
        return equals(OFF)
                || (associations.isEmpty() && lifecycles.contains(Wanted.NONE))
                || !shown(associations).isEmpty();
    }

    /** Those of a listed subject's associations that were asked for. */
    public List<RegisteredAssociation> shown(List<RegisteredAssociation> associations) {
        return equals(OFF)
                ? List.of()
                : associations.stream()
                        .filter(registered -> covers(registered.association()))
                        .toList();
    }

    private boolean covers(Association association) {
        return (resourceType.isEmpty()
                        || resourceType.equals(association.resource().type()))
                && (associationTypes.isEmpty()
                        || associationTypes.contains(association.type().toString()))
                && (lifecycles.isEmpty()
                        || lifecycles.contains(
                                Wanted.valueOf(association.lifecycle().name())));
    }

    /** How an association ends, or that there is none. */
    public enum Wanted {
        STRONG,
        WEAK,
        NONE
    }
}
