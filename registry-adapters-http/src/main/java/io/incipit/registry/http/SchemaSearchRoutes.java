// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.AssociationSearch;
import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.ListedSchema;
import io.incipit.registry.domain.api.SchemaQuery;
import io.incipit.registry.domain.api.SchemaSearch;
import io.incipit.registry.domain.api.Schemas;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.http.Route.Dispatch;
import io.incipit.registry.http.body.ExtendedSchemaResponse;
import io.incipit.registry.http.body.VersionResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Schemas by what is said of them: {@code /schemas} as a list, and the versions of a subject by their metadata. */
final class SchemaSearchRoutes implements Routes {

    private final SchemaSearch search;
    private final Schemas schemas;
    private final SearchConfig limits;

    @Inject
    SchemaSearchRoutes(SchemaSearch search, Schemas schemas, SearchConfig limits) {
        this.search = search;
        this.schemas = schemas;
        this.limits = limits;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/schemas", "listSchemas", this::list, Dispatch.WORKER),
                Route.get("/subjects/{subject}/metadata", "getVersionByMetadata", this::byMetadata, Dispatch.WORKER)
                        .makingSure());
    }

    private Response list(Request request) {
        Query query = request.query();
        Page page = Page.of(query, limits.schemas());
        List<ListedSchema> found = search.list(new SchemaQuery(
                query.text("subjectPrefix").orElse(""),
                query.flag("deleted"),
                query.flag("latestOnly"),
                query.flag("aliases"),
                query.text("ruleType").orElse(""),
                associations(query)));
        return Response.ok(
                page.of(found).stream().map(ExtendedSchemaResponse::of).toList());
    }

    private static AssociationSearch associations(Query query) {
        return new AssociationSearch(
                query.text("resourceType").orElse(""),
                Set.copyOf(query.texts("associationType")),
                query.texts("lifecycle").stream()
                        .map(SchemaSearchRoutes::lifecycle)
                        .collect(Collectors.toSet()));
    }

    /** To this API a query with another word is a path that is not there. */
    private static AssociationSearch.Wanted lifecycle(String word) {
        try {
            return AssociationSearch.Wanted.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw HttpError.noSuchPath();
        }
    }

    private Response byMetadata(Request request) {
        RegisteredSchema found = search.newestWith(
                request.subject(), properties(request.query()), request.query().flag("deleted"));
        return Response.ok(VersionResponse.of(new FoundSchema(found, true), schemas.text(found, request.format())));
    }

    /** The n-th key goes with the n-th value; one that is left alone says nothing. */
    private static Map<String, String> properties(Query query) {
        List<String> keys = query.texts("key");
        List<String> values = query.texts("value");
        Map<String, String> properties = new HashMap<>();
        for (int i = 0; i < Math.min(keys.size(), values.size()); i++) {
            properties.put(keys.get(i), values.get(i));
        }
        return properties;
    }
}
