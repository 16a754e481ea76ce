// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.LookUpSchema;
import io.incipit.registry.domain.api.Schemas;
import io.incipit.registry.domain.api.Subjects;
import io.incipit.registry.http.Route.Dispatch;
import io.incipit.registry.http.body.VersionResponse;
import jakarta.inject.Inject;
import java.util.List;

/** {@code /subjects}: which there are, and looking up a schema in one. */
final class SubjectRoutes implements Routes {

    private final Subjects subjects;
    private final Schemas schemas;
    private final SearchConfig limits;
    private final Kept kept;

    @Inject
    SubjectRoutes(Subjects subjects, Schemas schemas, SearchConfig limits, Kept kept) {
        this.subjects = subjects;
        this.schemas = schemas;
        this.limits = limits;
        this.kept = kept;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/subjects", "listSubjects", new ListingSubjects(subjects, limits, kept), Dispatch.WORKER),
                Route.post("/subjects/{subject}", "lookUpSchema", this::lookUp));
    }

    private Response lookUp(Request request) {
        Query query = request.query();
        FoundSchema found = subjects.lookUp(new LookUpSchema(
                request.subject(),
                kept.bodies().read(request, "lookUpSchemaUnderSubject.arg5").schema(),
                query.flag("normalize"),
                query.flag("deleted")));
        return Response.ok(VersionResponse.of(found, schemas.text(found.schema(), request.format())));
    }
}
