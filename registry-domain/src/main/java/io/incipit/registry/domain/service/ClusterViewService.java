// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.ClusterView;
import io.incipit.registry.domain.api.Health;
import io.incipit.registry.domain.state.RegistryState;

/** Tells what the projection and the route know of who writes. */
public final class ClusterViewService implements ClusterView {

    private final WriteRoute route;
    private final Projection projection;
    private final Health health;

    public ClusterViewService(WriteRoute route, Projection projection, Health health) {
        this.route = route;
        this.projection = projection;
        this.health = health;
    }

    @Override
    public View view() {
        RegistryState state = projection.state();
        return new View(
                route.self(),
                route.isEligible(),
                route.isHere(),
                health.report().ready(),
                state.position(),
                state.currentHolder());
    }
}
