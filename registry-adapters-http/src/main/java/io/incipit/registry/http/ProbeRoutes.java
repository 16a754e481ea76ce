// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.Health;
import io.incipit.registry.http.Route.Dispatch;
import io.incipit.registry.http.body.MasterResponse;
import io.incipit.registry.http.body.ReadyResponse;
import jakarta.inject.Inject;
import java.util.List;

/** The questions by which load balancers in front of other registries find nodes that serve. */
final class ProbeRoutes implements Routes {

    private final Health health;

    @Inject
    ProbeRoutes(Health health) {
        this.health = health;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/_health", "getReadiness", request -> readiness(), Dispatch.IO),
                Route.get("/master_available", "getMasterAvailable", request -> master(), Dispatch.IO));
    }

    private Response readiness() {
        boolean ready = health.report().ready();
        return Response.of(ready ? 200 : 503, new Payload.Json(new ReadyResponse(ready)));
    }

    /** There is no master; what is asked is whether a write can be sent here. */
    private Response master() {
        return Response.ok(new MasterResponse(health.report().writeRefusal().isEmpty()));
    }
}
