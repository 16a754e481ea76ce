// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.incipit.registry.domain.api.AssociatedSubject;
import io.incipit.registry.domain.api.NamedResource;
import io.incipit.registry.domain.api.ResourceAssociations;
import io.incipit.registry.domain.model.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A resource with associations, which the API's documents call AssociationResponse. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ResourceResponse(
        @Nullable String resourceName,
        @Nullable String resourceNamespace,
        @Nullable String resourceId,
        @Nullable String resourceType,
        List<AssociatedSubjectBody> associations) {

    public static ResourceResponse of(ResourceAssociations made) {
        Resource resource = made.resource();
        return new ResourceResponse(
                resource.name(), resource.namespace(), resource.id(), resource.type(), bodies(made.associations()));
    }

    /** Of a resource that nothing is known of but what the caller calls it. */
    static ResourceResponse unknown(NamedResource named) {
        boolean typed = named.type() != null && !named.type().isEmpty();
        return new ResourceResponse(
                named.name(), named.namespace(), named.id(), typed ? named.type() : Resource.TOPIC, List.of());
    }

    private static List<AssociatedSubjectBody> bodies(List<AssociatedSubject> associations) {
        return associations.stream().map(AssociatedSubjectBody::of).toList();
    }
}
