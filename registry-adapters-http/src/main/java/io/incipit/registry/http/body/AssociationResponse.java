// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.Lifecycle;
import io.incipit.registry.domain.model.RegisteredAssociation;

/**
 * An association as it stands; eleven members, because that is what the wire has.
 *
 * @param createTs milliseconds since 1970, as {@code updateTs}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AssociationResponse(
        String subject,
        String guid,
        String resourceName,
        String resourceNamespace,
        String resourceId,
        String resourceType,
        String associationType,
        Lifecycle lifecycle,
        boolean frozen,
        long createTs,
        long updateTs) {

    public static AssociationResponse of(RegisteredAssociation registered) {
        Association association = registered.association();
        return new AssociationResponse(
                association.subject().toString(),
                association.guid(),
                association.resource().name(),
                association.resource().namespace(),
                association.resource().id(),
                association.resource().type(),
                association.type().toString(),
                association.lifecycle(),
                association.frozen(),
                registered.createdMs(),
                registered.updatedMs());
    }
}
