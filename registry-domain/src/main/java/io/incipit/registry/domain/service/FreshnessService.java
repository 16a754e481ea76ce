// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.Freshness;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.EventLog;
import java.time.Duration;

/** Waits for the projection. */
public final class FreshnessService implements Freshness {

    private final EventLog log;
    private final Projection projection;

    public FreshnessService(EventLog log, Projection projection) {
        this.log = log;
        this.projection = projection;
    }

    @Override
    public long position() {
        return projection.state().position();
    }

    @Override
    public boolean await(long position, Duration atMost) {
        return await(position, Deadline.in(atMost));
    }

    @Override
    public boolean catchUp(Duration atMost) {
        Deadline deadline = Deadline.in(atMost);
        try {
            return await(log.end(), deadline);
        } catch (RegistryException.Unavailable e) {
            return false;
        }
    }

    private boolean await(long position, Deadline deadline) {
        try {
            return projection.await(position, deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
