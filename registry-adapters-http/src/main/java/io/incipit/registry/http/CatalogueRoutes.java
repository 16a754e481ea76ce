// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.SubjectCatalogue;
import io.incipit.registry.domain.api.SubjectPageQuery;
import io.incipit.registry.domain.api.SubjectPageQuery.Order;
import io.incipit.registry.domain.api.Visibility;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.http.Route.Dispatch;
import io.incipit.registry.http.SearchConfig.Bounds;
import io.incipit.registry.http.body.SubjectPageResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /incipit/v1/subjects}: all that a list of subjects shows, in one call. */
final class CatalogueRoutes implements Routes {

    private static final Bounds BOUNDS = new Bounds(100, 1000);

    private static final Map<String, Order> ORDERS =
            Map.of("name", Order.NAME, "changed", Order.CHANGED, "versions", Order.VERSIONS);

    private final SubjectCatalogue catalogue;

    @Inject
    CatalogueRoutes(SubjectCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/incipit/v1/subjects", "listSubjectPage", this::page, Dispatch.WORKER));
    }

    /** Whoever has the page already is told so before it is put together. */
    private Response page(Request request) {
        Query query = request.query();
        Page page = Page.of(query, BOUNDS);
        SubjectPageQuery question = new SubjectPageQuery(
                query.text("prefix").orElse(Subject.EVERY_CONTEXT),
                Visibility.of(query.flag("deleted"), query.flag("deletedOnly")),
                order(query),
                isDescending(query),
                page.offset(),
                page.limit());
        SubjectCatalogue.Snapshot now = catalogue.now();
        EntityTag tag = new EntityTag(now.name());
        Optional<String> known = tag.knownIn(request.ifNoneMatch());
        return known.isPresent()
                ? Response.unchanged(known.get())
                : new Response(
                        200,
                        new Payload.Json(SubjectPageResponse.of(question, now.page(question))),
                        Map.of(EntityTag.HEADER, tag.spelled()));
    }

    private static Order order(Query query) {
        String name = query.text("sort").orElse("name");
        Order order = ORDERS.get(name);
        if (order == null) {
            throw HttpError.badRequest("sort must be name, changed or versions: " + name);
        }
        return order;
    }

    private static boolean isDescending(Query query) {
        String direction = query.text("order").orElse("asc");
        return switch (direction) {
            case "asc" -> false;
            case "desc" -> true;
            default -> throw HttpError.badRequest("order must be asc or desc: " + direction);
        };
    }
}
