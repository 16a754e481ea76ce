// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import io.incipit.registry.domain.api.AssociationFilter;
import io.incipit.registry.domain.api.NamedResource;
import io.incipit.registry.domain.model.Lifecycle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks for the associations of several resources. */
public record BatchGetRequest(@Nullable List<Wanted> requests) {

    /** Asks for the associations of one resource. */
    public record Wanted(
            @Nullable String resourceName,
            @Nullable String resourceNamespace,
            @Nullable String resourceId,
            @Nullable String resourceType,
            @Nullable List<String> associationTypes,
            @Nullable Lifecycle lifecycle) {

        public NamedResource resource() {
            return new NamedResource(resourceNamespace, resourceName, resourceId, resourceType);
        }

        public AssociationFilter filter() {
            return new AssociationFilter(
                    Optional.empty(),
                    associationTypes == null ? Set.of() : Set.copyOf(associationTypes),
                    Optional.ofNullable(lifecycle));
        }
    }
}
