// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.Health;
import io.incipit.registry.domain.state.RegistryState;

/** Tells how the projection and the lane are. */
public final class HealthService implements Health {

    private final Projection projection;
    private final WriteLane lane;

    public HealthService(Projection projection, WriteLane lane) {
        this.projection = projection;
        this.lane = lane;
    }

    @Override
    public Report report() {
        RegistryState state = projection.state();
        return new Report(
                projection.isReady(),
                state.position(),
                projection.unreadable(),
                projection.firstUnreadable(),
                lane.refusal(),
                state.holder());
    }
}
