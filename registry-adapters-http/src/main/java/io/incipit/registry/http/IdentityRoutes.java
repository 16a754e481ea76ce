// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.Identity;
import io.incipit.registry.http.Route.Dispatch;
import io.incipit.registry.http.body.DeploymentResponse;
import io.incipit.registry.http.body.ServerClusterIdResponse;
import io.incipit.registry.http.body.ServerVersionResponse;
import jakarta.inject.Inject;
import java.util.List;

/** {@code /v1/metadata}: which registry this is. */
final class IdentityRoutes implements Routes {

    private final Identity identity;

    @Inject
    IdentityRoutes(Identity identity) {
        this.identity = identity;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/v1/metadata/id", "getClusterId", request -> clusterId(), Dispatch.WORKER),
                Route.get("/v1/metadata/version", "getServerVersion", request -> version(), Dispatch.IO),
                Route.get("/v1/metadata/deployment", "getDeployment", request -> deployment(), Dispatch.IO));
    }

    private Response clusterId() {
        return Response.ok(ServerClusterIdResponse.of(
                identity.kafkaClusterId(), identity.about().group()));
    }

    private Response version() {
        Identity.About about = identity.about();
        return Response.ok(new ServerVersionResponse(about.version(), about.commit()));
    }

    private Response deployment() {
        return Response.ok(new DeploymentResponse(identity.about().deploymentAttributes()));
    }
}
