// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.ClusterView;
import io.incipit.registry.domain.api.Health;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.state.RegistryState;
import java.util.function.Supplier;

/** Tells what the projection and the log know of who writes. */
public final class ClusterViewService implements ClusterView {

    private final Supplier<Holder> self;
    private final boolean eligible;
    private final RecordedLog log;
    private final Projection projection;
    private final Health health;

    /**
     * Of the node that these belong to.
     *
     * @param self how it announces itself; asked each time, for a port may be known late
     * @param eligible whether it may ever take the right to write
     * @param log what its lane writes to
     */
    public ClusterViewService(
            Supplier<Holder> self, boolean eligible, RecordedLog log, Projection projection, Health health) {
        this.self = self;
        this.eligible = eligible;
        this.log = log;
        this.projection = projection;
        this.health = health;
    }

    @Override
    public View view() {
        RegistryState state = projection.state();
        return new View(
                self.get(), eligible, log.isHeld(), health.report().ready(), state.position(), state.currentHolder());
    }
}
