// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.settings;

import io.incipit.registry.serde.client.CacheLimits;
import io.incipit.registry.serde.client.CacheLimits.MissingLimits;
import java.time.Duration;

/** Reads how much is remembered, and how long. */
final class CacheReader {

    private final PropertyValues values;

    CacheReader(PropertyValues values) {
        this.values = values;
    }

    CacheLimits limits() {
        int seconds = values.number(ConnectionKeys.LATEST_CACHE_TTL);
        return new CacheLimits(
                values.number(ConnectionKeys.MAX_SCHEMAS),
                values.number(ConnectionKeys.LATEST_CACHE_SIZE),
                seconds < 0 ? null : Duration.ofSeconds(seconds),
                new MissingLimits(
                        values.number(ConnectionKeys.MISSING_CACHE_SIZE),
                        values.seconds(ConnectionKeys.MISSING_ID_TTL),
                        values.seconds(ConnectionKeys.MISSING_VERSION_TTL),
                        values.seconds(ConnectionKeys.MISSING_SCHEMA_TTL)));
    }
}
