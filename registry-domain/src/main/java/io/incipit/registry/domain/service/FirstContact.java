// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.EventLog;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out before the first write whether this node can write at all, so that a log that cannot do it is a clear answer
 * and not a wait. Asks again from time to time while it is not so.
 *
 * <p>Asked by one thread at a time; {@link #refusal()} by any.
 */
final class FirstContact {

    private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);

    private final EventLog log;
    private final SoleWriter sole;
    private volatile RegistryException.@Nullable Unavailable found;
    private volatile Deadline nextProbe = Deadline.in(Duration.ZERO);

    FirstContact(EventLog log, SoleWriter sole) {
        this.log = log;
        this.sole = sole;
    }

    void probe() {
        try {
            log.probe();
            found = null;
        } catch (RegistryException.Unavailable e) {
            found = e;
        } catch (RuntimeException e) {
            found = RegistryException.storeFailed("This node cannot find out whether it could write: " + e, e);
        }
        nextProbe = Deadline.in(AGAIN_AFTER);
    }

    /** Unless that was done just now. */
    void probeIfDue() {
        if (nextProbe.hasPassed()) {
            probe();
        }
    }

    /** Looks again if it is time to: nobody sends writes to a node that says that it takes none. */
    void probeAgain() {
        if (found != null) {
            probeIfDue();
        }
    }

    /** Unavailable with what the probe found, or the log tells; nothing was written. */
    void require() {
        sole.require();
        probeAgain();
        RegistryException.Unavailable refusal = found;
        if (refusal != null) {
            throw refusal;
        }
    }

    Optional<String> refusal() {
        return Optional.ofNullable(found).map(Throwable::getMessage).or(sole::refusal);
    }
}
