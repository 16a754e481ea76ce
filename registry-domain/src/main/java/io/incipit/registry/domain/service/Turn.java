// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.model.RegistryException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When this node may take the right to write: not while another one is to be sent the writes, and not so soon after
 * another one took it that it could not write.
 *
 * <p>Only the lane's thread uses it.
 */
final class Turn {

    private final Projection projection;
    private final WriteRoute route;
    private final Courtesy courtesy =
            new Courtesy(System::nanoTime, () -> ThreadLocalRandom.current().nextDouble());

    Turn(Projection projection, WriteRoute route) {
        this.projection = projection;
        this.route = route;
    }

    /**
     * Waits until this node may take the right.
     *
     * @throws RegistryException.HeldElsewhere when another node is to write, as turned out meanwhile
     * @throws RegistryException.Unavailable when this node never takes it, or the time is up
     */
    void await(Deadline deadline) throws InterruptedException {
        awaitName(deadline);
        while (true) {
            Announcement last = projection.announcement();
            route.requireHere();
            long left = courtesy.nanosLeft(route.others());
            if (left <= 0) {
                return;
            }
            requireTime(deadline);
            boolean ignored = projection.await(
                    Deadline.sooner(deadline, Deadline.in(Duration.ofNanos(left))),
                    () -> !projection.announcement().equals(last));
        }
    }

    void acquired() {
        courtesy.acquired();
    }

    void wasOfUse() {
        courtesy.wasOfUse();
    }

    void wasTaken() {
        courtesy.wasTaken();
    }

    /** Whoever took the right from this node is about to say who it is. */
    private void awaitName(Deadline deadline) throws InterruptedException {
        Deadline named = Deadline.in(Duration.ofNanos(courtesy.nanosToBeNamed()));
        boolean ignored = projection.await(
                Deadline.sooner(named, deadline), () -> route.others().isPresent());
    }

    private static void requireTime(Deadline deadline) {
        if (deadline.hasPassed()) {
            throw RegistryException.timedOut(
                    "Others took the right to write again and again until the time for this write was up; "
                            + "nothing was written",
                    null);
        }
    }
}
