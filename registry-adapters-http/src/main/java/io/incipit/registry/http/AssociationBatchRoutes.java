// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.AssociatedSubject;
import io.incipit.registry.domain.api.AssociationOutcome;
import io.incipit.registry.domain.api.Associations;
import io.incipit.registry.domain.api.ChangeAssociations;
import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.NamedResource;
import io.incipit.registry.domain.api.ResourceAssociations;
import io.incipit.registry.domain.api.ResourceChanges;
import io.incipit.registry.domain.api.WritePort;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.AssociationRefusal;
import io.incipit.registry.domain.model.RegisteredAssociation;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Resource;
import io.incipit.registry.http.body.BatchGetRequest;
import io.incipit.registry.http.body.BatchMutateRequest;
import io.incipit.registry.http.body.BatchResponse;
import io.incipit.registry.http.body.BatchResponse.Result;
import io.incipit.registry.http.body.ResourceRequest;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /associations:batchGet} and {@code :batchMutate}: many questions or changes in one request. */
final class AssociationBatchRoutes implements Routes {

    private static final int MULTI_STATUS = 207;
    private static final int MOST_REQUESTS = 1000;

    private final WritePort<Associations> port;
    private final Associations associations;
    private final ApiConfig config;

    @Inject
    AssociationBatchRoutes(WritePort<Associations> port, ApiConfig config) {
        this.port = port;
        this.associations = port.real();
        this.config = config;
    }

    @Override
    public List<Route> routes() {
        return !config.associations()
                ? List.of()
                : List.of(
                        Route.post("/associations:batchGet", "batchGetAssociations", this::get),
                        Route.post("/associations:batchMutate", "batchMutateAssociations", this::mutate));
    }

    private Response get(Request request) {
        BatchGetRequest body =
                request.body(BatchGetRequest.class, "batchGetAssociations.arg1").value();
        boolean schemas = request.query().flag("includeSchemas");
        List<Result> results = required(body.requests()).stream()
                .map(wanted -> answer(wanted, schemas))
                .toList();
        return Response.of(MULTI_STATUS, new Payload.Json(new BatchResponse(results)));
    }

    private Result answer(BatchGetRequest.Wanted wanted, boolean schemas) {
        try {
            List<RegisteredAssociation> found = find(wanted);
            return found.isEmpty() ? Result.unknown(wanted.resource()) : Result.of(told(found, schemas));
        } catch (RegistryException.Rejected refusal) {
            return Result.refused(HttpErrors.bodyOf(refusal));
        }
    }

    private List<RegisteredAssociation> find(BatchGetRequest.Wanted wanted) {
        NamedResource resource = wanted.resource();
        Optional<String> id = given(resource.id());
        Optional<String> name = given(resource.name());
        if (id.isEmpty() && name.isEmpty()) {
            throw AssociationRefusal.invalid("resourceId", "either resourceId or resourceName must be specified");
        }
        return id.map(known -> associations.ofResource(known, wanted.filter()))
                .orElseGet(() -> associations.ofNamed(given(resource.namespace()), name, wanted.filter()));
    }

    /** Of several resources that share a name the first. */
    private ResourceAssociations told(List<RegisteredAssociation> found, boolean schemas) {
        Resource resource = found.get(0).association().resource();
        List<AssociatedSubject> subjects = found.stream()
                .map(RegisteredAssociation::association)
                .filter(association -> association.resource().equals(resource))
                .map(association ->
                        new AssociatedSubject(association, schemas ? schema(association) : Optional.empty()))
                .toList();
        return new ResourceAssociations(resource, subjects);
    }

    private Optional<FoundSchema> schema(Association association) {
        return associations.latest(association.subject()).map(schema -> new FoundSchema(schema, true));
    }

    private Response mutate(Request request) {
        BatchMutateRequest body = request.body(BatchMutateRequest.class, "mutateAssociations.arg4")
                .value();
        List<ResourceRequest> requests = required(body.requests());
        if (!requests.stream().allMatch(ResourceRequest::isExplicit)) {
            throw HttpError.badRequest("Each association needs an opType: CREATE, UPSERT or DELETE");
        }
        List<Reading> readings = requests.stream().map(Reading::of).toList();
        Written<List<AssociationOutcome>> outcomes = request.through(port)
                .changeEach(new ChangeAssociations(
                        request.command(),
                        ContextNames.ofQuery(request.query()),
                        request.query().flag("dryRun"),
                        readings.stream().flatMap(one -> one.changes().stream()).toList()));
        Iterator<AssociationOutcome> next = outcomes.answer().iterator();
        List<Result> results = readings.stream()
                .map(one -> one.refusal().orElseGet(() -> result(next.next())))
                .toList();
        return Response.written(outcomes, MULTI_STATUS, new Payload.Json(new BatchResponse(results)));
    }

    private static Result result(AssociationOutcome outcome) {
        return outcome instanceof AssociationOutcome.Refused refused
                ? Result.refused(HttpErrors.bodyOf(refused.refusal()))
                : Result.of(outcome.orThrow());
    }

    /** A request as the registry takes it, or else why it cannot: the others do not suffer for it. */
    private record Reading(Optional<ResourceChanges> changes, Optional<Result> refusal) {

        static Reading of(ResourceRequest request) {
            try {
                return new Reading(Optional.of(request.toChanges()), Optional.empty());
            } catch (RegistryException.Rejected refusal) {
                return new Reading(Optional.empty(), Optional.of(Result.refused(HttpErrors.bodyOf(refusal))));
            }
        }
    }

    private static <T> List<T> required(@Nullable List<T> requests) {
        if (requests == null || requests.isEmpty()) {
            throw AssociationRefusal.invalid("requests", "cannot be null or empty");
        }
        if (requests.size() > MOST_REQUESTS) {
            throw AssociationRefusal.invalid("requests", "cannot be more than %d".formatted(MOST_REQUESTS));
        }
        return requests;
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(some -> !some.isEmpty());
    }
}
