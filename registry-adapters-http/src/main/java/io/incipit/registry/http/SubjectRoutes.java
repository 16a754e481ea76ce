// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.LookUpSchema;
import io.incipit.registry.domain.api.Schemas;
import io.incipit.registry.domain.api.Subjects;
import io.incipit.registry.domain.api.Visibility;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.http.Route.Dispatch;
import io.incipit.registry.http.body.VersionResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** {@code /subjects}: which there are, and looking up a schema in one. */
final class SubjectRoutes implements Routes {

    private final Subjects subjects;
    private final Schemas schemas;
    private final SearchConfig limits;
    private final Kept kept;
    private final AtomicReference<@Nullable Listing> last = new AtomicReference<>();

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
                Route.get("/subjects", "listSubjects", this::list, Dispatch.WORKER),
                Route.post("/subjects/{subject}", "lookUpSchema", this::lookUp));
    }

    private Response list(Request request) {
        Query query = request.query();
        Page page = Page.of(query, limits.subjects());
        // An empty prefix is one: it means the default context.
        String prefix = query.text("subjectPrefix").orElse(Subject.EVERY_CONTEXT);
        Visibility visibility = Visibility.of(query.flag("deleted"), query.flag("deletedOnly"));
        List<Subject> found = subjects.list(prefix, visibility);
        return ready(found, page).to(request);
    }

    /** Lists that are the same object are compared in no time. */
    private ReadyAnswer ready(List<Subject> found, Page page) {
        Listing known = last.get();
        if (known != null && known.page.equals(page) && known.found.equals(found)) {
            return known.answer;
        }
        byte[] bytes =
                JsonCodec.write(page.of(found).stream().map(Subject::toString).toList());
        ReadyAnswer answer = ReadyAnswer.of(bytes);
        if (bytes.length <= kept.longestList()) {
            last.set(new Listing(found, page, answer));
        }
        return answer;
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

    /** What was answered last. */
    private record Listing(List<Subject> found, Page page, ReadyAnswer answer) {}
}
