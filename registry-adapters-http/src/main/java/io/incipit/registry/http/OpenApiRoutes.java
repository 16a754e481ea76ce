// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.http.Route.Dispatch;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import java.util.Map;

/** {@code /openapi.json}: what all routes are, this one included. */
final class OpenApiRoutes implements Routes {

    private final Provider<ApiDescription> description;

    /** @param description made when somebody wants to read it first: this is one of the routes that it speaks of */
    @Inject
    OpenApiRoutes(Provider<ApiDescription> description) {
        this.description = description;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/openapi.json", "getOpenApi", request -> answer(), Dispatch.WORKER));
    }

    private Response answer() {
        return new Response(
                200, new Payload.Json(description.get().document()), Map.of(Response.CONTENT_TYPE, MediaTypes.JSON));
    }
}
