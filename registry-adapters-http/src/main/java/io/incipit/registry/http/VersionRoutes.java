// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.Schemas;
import io.incipit.registry.domain.api.Subjects;
import io.incipit.registry.domain.api.Tagging;
import io.incipit.registry.domain.api.Visibility;
import io.incipit.registry.domain.api.WritePort;
import io.incipit.registry.domain.model.JsonText;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.VersionSelector;
import io.incipit.registry.http.Route.Dispatch;
import io.incipit.registry.http.body.SchemaTagsBody;
import io.incipit.registry.http.body.VersionResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** {@code /subjects/{subject}/versions}: registering and reading the versions of a subject. */
final class VersionRoutes implements Routes {

    private static final String VERSIONS = "/subjects/{subject}/versions";
    private static final String VERSION = VERSIONS + "/{version}";

    private final Subjects subjects;
    private final Registering registering;
    private final Schemas schemas;
    private final Tagging tagging;
    private final SearchConfig limits;
    private final ReadyAnswers<RegisteredSchema> ready;
    private final SchemaTexts texts;

    @Inject
    VersionRoutes(WritePort<Subjects> subjects, Schemas schemas, Tagging tagging, SearchConfig limits, Kept kept) {
        this.subjects = subjects.real();
        this.registering = new Registering(subjects, schemas, kept);
        this.schemas = schemas;
        this.tagging = tagging;
        this.limits = limits;
        this.ready = kept.answers(
                found -> new Payload.Json(VersionResponse.of(new FoundSchema(found, true), schemas.text(found, ""))));
        this.texts = new SchemaTexts(schemas, kept);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(VERSIONS, "listVersions", this::list, Dispatch.IO).makingSure(),
                Route.post(VERSIONS, "registerSchema", registering).offering(MediaTypes.COMPATIBILITY),
                Route.get(VERSION, "getVersion", this::get, Dispatch.IO_UNLESS_RENDERED)
                        .makingSure(),
                Route.get(VERSION + "/schema", "getVersionSchema", this::text, Dispatch.IO_UNLESS_RENDERED)
                        .makingSure(),
                Route.get(VERSION + "/referencedby", "listReferrers", this::referrers, Dispatch.WORKER)
                        .makingSure());
    }

    private Response list(Request request) {
        Query query = request.query();
        Page page = Page.of(query, limits.versions());
        boolean negative = query.flag("deletedAsNegative");
        Visibility visibility = Visibility.of(query.flag("deleted"), query.flag("deletedOnly"));
        // A subject is there if it has any version when deleted ones are asked for, live ones only or not.
        Visibility existence = visibility == Visibility.LIVE ? Visibility.LIVE : Visibility.ALL;
        List<RegisteredSchema> found = subjects.versions(request.subject(), existence);
        List<RegisteredSchema> all = negative ? subjects.versions(request.subject(), Visibility.ALL) : found;
        Stream<Integer> numbers = all.stream()
                .filter(version -> negative || visibility.shows(version))
                .map(version -> negative && version.softDeleted()
                        ? -version.version().number()
                        : version.version().number());
        return Response.ok(page.of(numbers.toList()));
    }

    private Response get(Request request) {
        RegisteredSchema found = find(request);
        if (request.wantsSchemaAsKept()) {
            return ready.of(found, request);
        }
        RegisteredSchema told = ReferenceFormat.of(request.query()).applied(found);
        JsonText text = schemas.text(found, request.format());
        return Response.ok(VersionResponse.of(new FoundSchema(told, true), text).withTags(tags(request, found)));
    }

    private List<SchemaTagsBody> tags(Request request, RegisteredSchema found) {
        return SchemaTagsBody.of(tagging.find(found, request.wantedTags()));
    }

    private Response text(Request request) {
        return texts.of(find(request), request);
    }

    private Response referrers(Request request) {
        VersionSelector version = request.version();
        Page page = Page.of(request.query(), limits.schemas());
        List<SchemaId> ids =
                subjects.referrers(request.subject(), version, request.query().flag("deleted"));
        return Response.ok(page.of(ids).stream().map(SchemaId::value).toList());
    }

    private RegisteredSchema find(Request request) {
        VersionSelector version = request.version();
        return subjects.version(request.subject(), version, request.query().flag("deleted"));
    }
}
