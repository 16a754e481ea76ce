// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much a client remembers, and how long.
 *
 * @param schemas number of answers of each kind
 * @param latest number of subjects whose latest version is remembered
 * @param latestTtl how long the latest version of a subject is believed; null for ever
 */
public record CacheLimits(int schemas, int latest, @Nullable Duration latestTtl) {

    /** A thousand answers of each kind; the latest version for a minute. */
    public static final CacheLimits DEFAULT = new CacheLimits(1000, 1000, Duration.ofMinutes(1));
}
