// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.spi;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaTags;
import io.incipit.registry.domain.model.TagChange;
import java.util.List;

/** The tags that stand in the text of a schema, and the places for them. Immutable and thread-safe. */
public interface InlineTags {

    /** Those of all places that have any, in the order of the text; paths are spelled in full. */
    List<SchemaTags> all();

    /** Those of the tags for whose places there is one in the schema itself, not in what it refers to; in their order. */
    List<SchemaTags> fitting(List<SchemaTags> tags);

    /**
     * A text of the same schema with the change made, to be read again before it is used.
     *
     * @throws RegistryException.Rejected INVALID_SCHEMA for a place that the schema does not have
     */
    String textWith(TagChange change);
}
