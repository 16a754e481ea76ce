// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.ListedSchema;
import io.incipit.registry.domain.api.SchemaQuery;
import io.incipit.registry.domain.api.SchemaSearch;
import io.incipit.registry.domain.decision.MetadataQuestion;
import io.incipit.registry.domain.decision.SchemaListing;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Subject;
import java.util.List;
import java.util.Map;

/** Searches the state at hand. */
public final class SchemaSearchService implements SchemaSearch {

    private final Projection projection;

    public SchemaSearchService(Projection projection) {
        this.projection = projection;
    }

    @Override
    public List<ListedSchema> list(SchemaQuery query) {
        return SchemaListing.of(projection.readable(), query);
    }

    @Override
    public RegisteredSchema newestWith(Subject subject, Map<String, String> properties, boolean deleted) {
        return MetadataQuestion.newest(projection.readable(), subject, properties, deleted);
    }
}
