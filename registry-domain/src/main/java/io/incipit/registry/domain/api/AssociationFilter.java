// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.Lifecycle;
import io.incipit.registry.domain.model.RegisteredAssociation;
import java.util.Optional;
import java.util.Set;

/**
 * Which associations a question is about.
 *
 * @param resourceType of their resources; all if empty
 * @param types as the caller spells them, where unknown ones fit none; all if there is none
 * @param lifecycle all if empty
 */
public record AssociationFilter(Optional<String> resourceType, Set<String> types, Optional<Lifecycle> lifecycle) {

    public AssociationFilter {
        types = Set.copyOf(types);
    }

    public boolean shows(RegisteredAssociation registered) {
        Association association = registered.association();
        return resourceType.map(association.resource().type()::equals).orElse(true)
                && (types.isEmpty() || types.contains(association.type().toString()))
                && lifecycle.map(association.lifecycle()::equals).orElse(true);
    }
}
