// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.RegisteredAssociation;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Subject;
import java.util.List;
import java.util.Optional;

/**
 * Which subjects describe the messages of which resources. Thread-safe; reads never wait for the log.
 *
 * <p>Lists are in the order of the resources' namespaces and names, of a resource its keys before its values.
 */
public interface Associations {

    /** The associations of a subject; none if it is not known. */
    List<RegisteredAssociation> ofSubject(Subject subject, AssociationFilter filter);

    /** The associations of the resource with that id; none if it is not known. */
    List<RegisteredAssociation> ofResource(String resourceId, AssociationFilter filter);

    /** The associations of the resources with that namespace and name; an empty one is any. */
    List<RegisteredAssociation> ofNamed(Optional<String> namespace, Optional<String> name, AssociationFilter filter);

    /** The latest live version of a subject. */
    Optional<RegisteredSchema> latest(Subject subject);

    /**
     * Carries out one request.
     *
     * @throws RegistryException INVALID_ASSOCIATION, ASSOCIATION_EXISTS, SUBJECT_ASSOCIATED,
     *     SUBJECT_STRONGLY_ASSOCIATED, NO_ACTIVE_VERSION, ASSOCIATION_FROZEN, REFERENCE_EXISTS, OPERATION_NOT_PERMITTED,
     *     and what refuses the registration of a schema
     */
    Written<ResourceAssociations> change(ChangeAssociations command);

    /** Carries out several requests as one write and says what became of each, in their order. */
    Written<List<AssociationOutcome>> changeEach(ChangeAssociations command);

    /**
     * Removes associations, and says which.
     *
     * @throws RegistryException ASSOCIATION_NOT_FOUND, ASSOCIATION_FROZEN, OPERATION_NOT_PERMITTED, REFERENCE_EXISTS
     */
    Written<List<Association>> delete(DeleteAssociations command);
}
