// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.settings;

import io.incipit.registry.serde.client.CacheLimits;
import io.incipit.registry.serde.client.CacheLimits.MissingLimits;
import io.incipit.registry.serde.config.Settings;
import java.time.Duration;

/** Reads how much is remembered, and how long. */
final class CacheReader {

    private final Settings values;

    CacheReader(Settings values) {
        this.values = values;
    }

    CacheLimits limits() {
        return new CacheLimits(
                values.number(ConnectionKeys.MAX_SCHEMAS),
                values.number(ConnectionKeys.LATEST_CACHE_SIZE),
                values.seconds(ConnectionKeys.LATEST_CACHE_TTL),
                new MissingLimits(
                        values.number(ConnectionKeys.MISSING_CACHE_SIZE),
                        Duration.ofSeconds(values.number(ConnectionKeys.MISSING_ID_TTL)),
                        Duration.ofSeconds(values.number(ConnectionKeys.MISSING_VERSION_TTL)),
                        Duration.ofSeconds(values.number(ConnectionKeys.MISSING_SCHEMA_TTL))));
    }
}
