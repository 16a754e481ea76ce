// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.model.Holder;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How this node writes.
 *
 * @param self how it announces itself; asked when it does, for a port may be known only then
 * @param patience how long a caller waits for an answer at most
 * @param eligible whether this node ever takes the right to write
 * @param claim what it says of the log that it writes
 */
public record WriteLaneSettings(Supplier<Holder> self, Duration patience, boolean eligible, LogClaim claim) {

    public WriteLaneSettings {
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("Patience is more than nothing: " + patience);
        }
    }

    /** Of a log that only registries of this kind write. */
    public WriteLaneSettings(Supplier<Holder> self, Duration patience, boolean eligible) {
        this(self, patience, eligible, LogClaim.PLAIN);
    }

    public WriteLaneSettings(Holder self, Duration patience) {
        this(() -> self, patience, true);
    }
}
