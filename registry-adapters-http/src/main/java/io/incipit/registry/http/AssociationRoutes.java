// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.AssociationChange.Operation;
import io.incipit.registry.domain.api.AssociationFilter;
import io.incipit.registry.domain.api.Associations;
import io.incipit.registry.domain.api.ChangeAssociations;
import io.incipit.registry.domain.api.DeleteAssociations;
import io.incipit.registry.domain.api.ResourceAssociations;
import io.incipit.registry.domain.api.ResourceChanges;
import io.incipit.registry.domain.api.WritePort;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.AssociationRefusal;
import io.incipit.registry.domain.model.Lifecycle;
import io.incipit.registry.domain.model.RegisteredAssociation;
import io.incipit.registry.http.Route.Dispatch;
import io.incipit.registry.http.body.AssociationResponse;
import io.incipit.registry.http.body.ResourceRequest;
import io.incipit.registry.http.body.ResourceResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /associations}: which subjects describe the messages of which resources. */
final class AssociationRoutes implements Routes {

    private static final String RESOURCES = "/associations/resources";
    private static final String BY_ID = RESOURCES + "/{resourceId}";

    /** Stands for any namespace, or for all names in one. */
    private static final String ANY = "-";

    private final WritePort<Associations> port;
    private final Associations associations;
    private final ApiConfig config;
    private final SearchConfig limits;

    @Inject
    AssociationRoutes(WritePort<Associations> port, ApiConfig config, SearchConfig limits) {
        this.port = port;
        this.associations = port.real();
        this.config = config;
        this.limits = limits;
    }

    @Override
    public List<Route> routes() {
        return !config.associations()
                ? List.of()
                : List.of(
                        Route.get(
                                "/associations/subjects/{subject}",
                                "listAssociationsOfSubject",
                                this::ofSubject,
                                Dispatch.WORKER),
                        Route.get(BY_ID, "listAssociationsOfResource", this::ofResource, Dispatch.WORKER),
                        Route.get(
                                RESOURCES + "/{namespace}/{name}",
                                "listAssociationsByName",
                                this::ofNamed,
                                Dispatch.WORKER),
                        Route.post("/associations", "createAssociations", this::create),
                        Route.put(BY_ID, "upsertAssociations", this::upsert),
                        Route.delete(BY_ID, "deleteAssociations", this::delete));
    }

    private Response ofSubject(Request request) {
        return list(request, associations.ofSubject(request.subject(), filter(request.query())));
    }

    private Response ofResource(Request request) {
        return list(request, associations.ofResource(request.path("resourceId"), filter(request.query())));
    }

    private Response ofNamed(Request request) {
        return list(
                request,
                associations.ofNamed(given(request, "namespace"), given(request, "name"), filter(request.query())));
    }

    private static Optional<String> given(Request request, String parameter) {
        return Optional.of(request.path(parameter)).filter(value -> !value.equals(ANY));
    }

    private Response list(Request request, List<RegisteredAssociation> found) {
        Page page = Page.of(request.query(), limits.schemas());
        return Response.ok(page.of(found).stream().map(AssociationResponse::of).toList());
    }

    private Response create(Request request) {
        ResourceRequest body =
                request.body(ResourceRequest.class, "createAssociation.arg4").value();
        return change(request, body.with(Operation.CREATE).toChanges());
    }

    private Response upsert(Request request) {
        String id = request.path("resourceId");
        ResourceRequest body = request.body(ResourceRequest.class, "createOrUpdateAssociation.arg5")
                .value()
                .withIdIfAbsent(id);
        if (!id.equals(body.resourceId())) {
            throw AssociationRefusal.invalid("resourceId", "must be '%s' as in the path".formatted(id));
        }
        return change(request, body.with(Operation.UPSERT).toChanges());
    }

    private Response change(Request request, ResourceChanges changes) {
        Written<ResourceAssociations> made = request.through(port)
                .change(new ChangeAssociations(
                        request.command(),
                        ContextNames.ofQuery(request.query()),
                        request.query().flag("dryRun"),
                        List.of(changes)));
        return Response.written(made, ResourceResponse.of(made.answer()));
    }

    private Response delete(Request request) {
        Query query = request.query();
        AssociationFilter filter = new AssociationFilter(
                query.text("resourceType").filter(type -> !type.isEmpty()), types(query), Optional.empty());
        Written<List<Association>> deleted = request.through(port)
                .delete(new DeleteAssociations(
                        request.command(),
                        request.path("resourceId"),
                        filter,
                        query.flag("cascadeLifecycle"),
                        query.flag("dryRun")));
        return Response.done(deleted);
    }

    /** A resource type in the query says nothing here, as with other servers of this API. */
    private static AssociationFilter filter(Query query) {
        return new AssociationFilter(Optional.empty(), types(query), lifecycle(query));
    }

    private static Set<String> types(Query query) {
        return Set.copyOf(query.texts("associationType"));
    }

    private static Optional<Lifecycle> lifecycle(Query query) {
        Optional<String> given = query.text("lifecycle").filter(text -> !text.isEmpty());
        return given.map(text -> Stream.of(Lifecycle.values())
                .filter(known -> known.name().equals(text))
                .findFirst()
                .orElseThrow(HttpError::noSuchPath));
    }
}
