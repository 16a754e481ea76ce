// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.RegisteredAssociation;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Subject;
import java.util.List;

/**
 * A version in a list.
 *
 * @param aliases the names by which its subject was found beside its own, in the order of contexts and names
 * @param associations those of its subject that were asked for
 */
public record ListedSchema(RegisteredSchema schema, List<Subject> aliases, List<RegisteredAssociation> associations) {

    public ListedSchema {
        aliases = List.copyOf(aliases);
        associations = List.copyOf(associations);
    }
}
