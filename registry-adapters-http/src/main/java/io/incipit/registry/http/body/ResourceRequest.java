// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import io.incipit.registry.domain.api.AssociationChange.Operation;
import io.incipit.registry.domain.api.NamedResource;
import io.incipit.registry.domain.api.ResourceChanges;
import io.incipit.registry.domain.model.RegistryException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A resource, and what to do about its associations. */
public record ResourceRequest(
        @Nullable String resourceName,
        @Nullable String resourceNamespace,
        @Nullable String resourceId,
        @Nullable String resourceType,
        @Nullable List<AssociationChangeBody> associations) {

    /** Whether each association says what to do. */
    public boolean isExplicit() {
        return associations == null || associations.stream().noneMatch(one -> one.opType() == null);
    }

    /** The same for a resource that is known by this id, if it says none itself. */
    public ResourceRequest withIdIfAbsent(String id) {
        return resourceId == null || resourceId.isEmpty()
                ? new ResourceRequest(resourceName, resourceNamespace, id, resourceType, associations)
                : this;
    }

    /** The same, with this to be done about each association. */
    public ResourceRequest with(Operation operation) {
        return associations == null
                ? this
                : new ResourceRequest(
                        resourceName,
                        resourceNamespace,
                        resourceId,
                        resourceType,
                        associations.stream().map(one -> one.with(operation)).toList());
    }

    /**
     * The changes that are asked for.
     *
     * @throws RegistryException INVALID_SCHEMA for a reference that lacks a member
     */
    public ResourceChanges toChanges() {
        return new ResourceChanges(
                new NamedResource(resourceNamespace, resourceName, resourceId, resourceType),
                associations == null
                        ? List.of()
                        : associations.stream()
                                .map(AssociationChangeBody::toChange)
                                .toList());
    }
}
