// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.ClusterView;
import io.incipit.registry.http.Route.Dispatch;
import io.incipit.registry.http.body.ClusterResponse;
import jakarta.inject.Inject;
import java.util.List;

/** Who holds the right to write, by this node's account. */
final class ClusterRoutes implements Routes {

    private final ClusterView cluster;

    @Inject
    ClusterRoutes(ClusterView cluster) {
        this.cluster = cluster;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/incipit/v1/cluster", "getCluster", request -> cluster(), Dispatch.IO));
    }

    private Response cluster() {
        return Response.ok(ClusterResponse.of(cluster.view()));
    }
}
