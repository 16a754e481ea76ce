// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.model.Holder;
import java.time.Duration;

/**
 * How this node writes.
 *
 * @param self how it announces itself
 * @param patience how long a caller waits for an answer at most
 */
public record WriteLaneSettings(Holder self, Duration patience) {

    public WriteLaneSettings {
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("Patience is more than nothing: " + patience);
        }
    }
}
