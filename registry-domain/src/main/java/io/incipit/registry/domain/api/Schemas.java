// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.JsonText;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaGuid;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.model.Subject;
import java.util.List;
import java.util.Optional;

/** Schemas by their ids and contents, wherever they are used. Thread-safe; never waits for the log. */
public interface Schemas {

    /**
     * The schema of an id, soft-deleted or not.
     *
     * @param subject whose use of the id is preferred; a qualified one says in which context to look; empty is none
     * @throws RegistryException.NotFound SCHEMA_NOT_FOUND
     */
    RegisteredSchema byId(int id, Optional<Subject> subject);

    /** The content with that guid: in the default context if it is there, else in the first that has it. */
    Optional<RegisteredSchema> byGuid(SchemaGuid guid);

    /** The ids that the content has, by context and id. */
    List<SchemaId> idsOf(SchemaGuid guid);

    /**
     * The versions that bear the id: at most one of each subject, the last written.
     *
     * @throws RegistryException.NotFound SCHEMA_NOT_FOUND when the id is not known
     */
    List<RegisteredSchema> uses(int id, Optional<Subject> subject, boolean deleted);

    /** The highest id that the context ever had; 0 if none. */
    int maxId(Context context);

    /** The text of a schema in a rendering of its format; unknown or empty ones give the stored text, which is shared. */
    JsonText text(RegisteredSchema schema, String format);

    /** The types that can be registered. */
    List<SchemaType> types();
}
