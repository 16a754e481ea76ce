// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaTags;
import java.util.Collection;
import java.util.List;

/** Tags in the texts of schemas. Thread-safe; every refusal is a {@link RegistryException}. */
public interface Tagging {

    /** The name that stands for every tag in a search. */
    String ANY = "*";

    /**
     * Where in the text of a version the wanted tags stand, and which of them; nothing where the text cannot be read. The
     * text is not looked at if none are wanted.
     *
     * @param wanted names of tags, or {@link #ANY}
     */
    List<SchemaTags> find(RegisteredSchema schema, Collection<String> wanted);

    /** Makes a new version with other tags, metadata or rules. Any reason of a registration may refuse it. */
    Written<FoundSchema> tag(TagSchema command);
}
