// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.Resource;
import java.util.List;

/**
 * What was done about a resource.
 *
 * @param associations that were made or changed; not those that were there already
 */
public record ResourceAssociations(Resource resource, List<AssociatedSubject> associations) {

    public ResourceAssociations {
        associations = List.copyOf(associations);
    }
}
