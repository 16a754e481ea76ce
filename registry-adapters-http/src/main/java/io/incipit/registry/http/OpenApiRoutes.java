// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.domain.api.Identity;
import io.incipit.registry.http.Route.Dispatch;
import io.incipit.registry.http.openapi.OpenApi;
import io.incipit.registry.http.openapi.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /openapi.json}: what all routes are, this one included. */
final class OpenApiRoutes implements Routes {

    private final Provider<Set<Routes>> all;
    private final Identity identity;

    /** @param all asked for only when somebody wants to read the description: this is one of them */
    @Inject
    OpenApiRoutes(Provider<Set<Routes>> all, Identity identity) {
        this.all = all;
        this.identity = identity;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/openapi.json", "getOpenApi", request -> answer(), Dispatch.WORKER));
    }

    private Response answer() {
        return new Response(200, new Payload.Json(document()), Map.of(Response.CONTENT_TYPE, MediaTypes.JSON));
    }

    /** @throws IllegalStateException if a route is not described */
    JsonNode document() {
        List<Operation> operations = all.get().stream()
                .flatMap(group -> group.routes().stream())
                .map(route -> new Operation(route.method().name(), route.template(), route.name(), route.offered()))
                .toList();
        return new OpenApi(MediaTypes.OFFERED, MediaTypes.ACCEPTED)
                .document(operations, identity.about().version());
    }
}
