// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import java.util.List;

/**
 * Tags to be written into the text of a schema, and then tags to be taken out of it.
 *
 * <p>Adding what is there and removing what is not changes nothing.
 */
public record TagChange(List<SchemaTags> added, List<SchemaTags> removed) {

    public static final TagChange NONE = new TagChange(List.of(), List.of());

    public TagChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    public static TagChange adding(List<SchemaTags> tags) {
        return new TagChange(tags, List.of());
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }
}
