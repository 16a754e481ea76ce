// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.domain.api.Health;
import io.incipit.registry.http.Route.Dispatch;
import io.incipit.registry.http.body.HealthResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The root, by which clients see that a registry answers, and how this node is. */
final class StatusRoutes implements Routes {

    private static final Map<String, Object> NOTHING = Map.of();

    private final Health health;

    @Inject
    StatusRoutes(Health health) {
        this.health = health;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/", "getRoot", request -> Response.ok(NOTHING), Dispatch.IO),
                Route.post("/", "postRoot", this::postRoot),
                Route.get("/incipit/v1/health", "getHealth", this::health, Dispatch.IO));
    }

    /** Takes any object, and none. */
    private Response postRoot(Request request) {
        JsonNode json = request.content().json();
        if (!json.isObject() && !json.isNull() && !json.isMissingNode()) {
            throw HttpError.badRequest("An object is expected, not " + json.getNodeType());
        }
        return Response.ok(NOTHING);
    }

    private Response health(Request request) {
        Health.Report report = health.report();
        return Response.of(report.ready() ? 200 : 503, new Payload.Json(HealthResponse.of(report)));
    }
}
