// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Subject;
import java.util.List;
import java.util.Map;

/** Finds schemas by what is said of them. Thread-safe; never waits for the log. */
public interface SchemaSearch {

    /** The versions that the query is about, by subject as it is written, then by version. */
    List<ListedSchema> list(SchemaQuery query);

    /**
     * The newest version whose metadata has all the properties; without any, the newest one whose metadata has some.
     *
     * @param deleted consider soft-deleted versions too
     * @throws RegistryException.NotFound SUBJECT_NOT_FOUND, SCHEMA_NOT_FOUND
     */
    RegisteredSchema newestWith(Subject subject, Map<String, String> properties, boolean deleted);
}
