// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much a client remembers, and how long.
 *
 * <pre>{@code
 * CacheLimits limits = new CacheLimits(200, 50, Duration.ofSeconds(30));
 * SchemaRegistryClient client =
 *         new CachingSchemaRegistryClient(new HttpSchemaRegistryClient(connection), limits);
 * }</pre>
 *
 * @param schemas number of answers of each kind
 * @param latest number of subjects whose latest version is remembered
 * @param latestTtl how long the latest version of a subject is believed; null for ever
 * @param missing what is remembered of what was not there
 */
public record CacheLimits(int schemas, int latest, @Nullable Duration latestTtl, MissingLimits missing) {

    /** A thousand answers of each kind; the latest version for a minute; nothing of what was not there. */
    public static final CacheLimits DEFAULT = new CacheLimits(1000, 1000, Duration.ofMinutes(1));

    /** Remembers nothing of what was not there. */
    public CacheLimits(int schemas, int latest, @Nullable Duration latestTtl) {
        this(schemas, latest, latestTtl, MissingLimits.NONE);
    }

    /**
     * How long a registry is believed that something is not there; zero for not at all.
     *
     * @param capacity number of answers of each kind, one at least
     * @param ids likewise guids
     * @param schemas those that were looked up
     */
    public record MissingLimits(int capacity, Duration ids, Duration versions, Duration schemas) {

        public static final MissingLimits NONE = new MissingLimits(10_000, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }
}
