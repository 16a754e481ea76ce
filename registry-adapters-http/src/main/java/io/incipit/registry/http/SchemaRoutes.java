// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.Schemas;
import io.incipit.registry.domain.api.Tagging;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaGuid;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.http.Route.Dispatch;
import io.incipit.registry.http.body.ContextIdResponse;
import io.incipit.registry.http.body.SchemaStringResponse;
import io.incipit.registry.http.body.SchemaTagsBody;
import io.incipit.registry.http.body.SubjectVersionResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** {@code /schemas}: schemas by id and by guid, and the types there are. */
final class SchemaRoutes implements Routes {

    private final Schemas schemas;
    private final Tagging tagging;
    private final SearchConfig limits;
    private final ReadyAnswers<RegisteredSchema> ready;
    private final ReadyAnswers<RegisteredSchema> readyByGuid;
    private final SchemaTexts texts;

    @Inject
    SchemaRoutes(Schemas schemas, Tagging tagging, SearchConfig limits, Kept kept) {
        this.schemas = schemas;
        this.tagging = tagging;
        this.limits = limits;
        this.ready = kept.answers(
                found -> new Payload.Json(SchemaStringResponse.byId(found, schemas.text(found, ""), null)));
        this.readyByGuid = kept.seldomAnswers(
                found -> new Payload.Json(SchemaStringResponse.byGuid(found, schemas.text(found, ""))));
        this.texts = new SchemaTexts(schemas, kept);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/schemas/types", "listTypes", this::types, Dispatch.IO),
                Route.get("/schemas/ids/{id}", "getSchemaById", this::byId, Dispatch.IO_UNLESS_RENDERED)
                        .makingSure(),
                Route.get("/schemas/ids/{id}/schema", "getSchemaTextById", this::text, Dispatch.IO_UNLESS_RENDERED)
                        .makingSure(),
                Route.get("/schemas/ids/{id}/subjects", "listSubjectsOfId", this::subjects, Dispatch.WORKER)
                        .makingSure(),
                Route.get("/schemas/ids/{id}/versions", "listVersionsOfId", this::versions, Dispatch.WORKER)
                        .makingSure(),
                Route.get("/schemas/guids/{guid}", "getSchemaByGuid", this::byGuid, Dispatch.IO_UNLESS_RENDERED)
                        .makingSure(),
                Route.get("/schemas/guids/{guid}/ids", "listIdsOfGuid", this::idsOfGuid, Dispatch.IO));
    }

    private Response types(Request request) {
        return Response.ok(schemas.types().stream().map(SchemaType::name).toList());
    }

    private Response byId(Request request) {
        RegisteredSchema found = find(request);
        if (request.wantsSchemaAsKept() && !request.query().flag("fetchMaxId")) {
            return ready.of(found, request);
        }
        Integer maxId =
                request.query().flag("fetchMaxId") ? schemas.maxId(found.id().context()) : null;
        List<SchemaTagsBody> tags = SchemaTagsBody.of(tagging.find(found, request.wantedTags()));
        RegisteredSchema told = ReferenceFormat.of(request.query()).applied(found);
        return Response.ok(SchemaStringResponse.byId(found, schemas.text(found, request.format()), maxId)
                .withTags(tags)
                .referringTo(told.schema().references()));
    }

    private Response text(Request request) {
        return texts.of(find(request), request);
    }

    private Response subjects(Request request) {
        Page page = Page.of(request.query(), limits.subjects());
        List<String> subjects =
                uses(request).stream().map(use -> use.subject().toString()).toList();
        return Response.ok(page.of(subjects));
    }

    private Response versions(Request request) {
        Page page = Page.of(request.query(), limits.versions());
        return Response.ok(
                page.of(uses(request)).stream().map(SubjectVersionResponse::of).toList());
    }

    private Response byGuid(Request request) {
        String guid = request.path("guid");
        RegisteredSchema found = SchemaGuid.parse(guid)
                .flatMap(schemas::byGuid)
                .orElseThrow(() -> RegistryException.schemaNotFound(guid));
        return request.format().isEmpty()
                ? readyByGuid.of(found, request)
                : Response.ok(SchemaStringResponse.byGuid(found, schemas.text(found, request.format())));
    }

    private Response idsOfGuid(Request request) {
        Optional<SchemaGuid> guid = SchemaGuid.parse(request.path("guid"));
        List<SchemaId> ids = guid.map(schemas::idsOf).orElse(List.of());
        return Response.ok(ids.stream().map(ContextIdResponse::of).toList());
    }

    private RegisteredSchema find(Request request) {
        return schemas.byId(request.id(), subject(request));
    }

    private List<RegisteredSchema> uses(Request request) {
        return schemas.uses(request.id(), subject(request), request.query().flag("deleted"));
    }

    private static Optional<Subject> subject(Request request) {
        return request.query().text("subject").filter(text -> !text.isEmpty()).map(Subject::parse);
    }
}
