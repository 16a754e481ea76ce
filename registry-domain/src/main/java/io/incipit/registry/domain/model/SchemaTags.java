// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * Tags at one place in the text of a schema.
 *
 * @param tags each once, in the order of the text
 */
public record SchemaTags(SchemaEntity entity, List<String> tags) {

    public SchemaTags {
        tags = List.copyOf(new LinkedHashSet<>(tags));
    }
}
