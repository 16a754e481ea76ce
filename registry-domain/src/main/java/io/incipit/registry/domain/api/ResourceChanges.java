// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import java.util.List;

/** Changes to the associations of one resource, carried out in their order; they stand or fall together. */
public record ResourceChanges(NamedResource resource, List<AssociationChange> changes) {

    public ResourceChanges {
        changes = List.copyOf(changes);
    }
}
