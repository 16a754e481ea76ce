// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often one address is tried again, and how long to wait before: exponential backoff with full jitter.
 *
 * <pre>{@code
 * RetryPolicy patient = new RetryPolicy(10, Duration.ofMillis(100), Duration.ofSeconds(5));
 * SchemaRegistry registry =
 *         SchemaRegistry.connect(RegistryConnection.to("http://localhost:8081").with(patient));
 * }</pre>
 *
 * @param maxRetries tries after the first one, 0 or more
 * @param initial upper bound of the first wait; it doubles with each try
 * @param ceiling upper bound of every wait
 */
public record RetryPolicy(int maxRetries, Duration initial, Duration ceiling) {

    /** Three retries, after at most one, two and four seconds. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(20));

    private static final int MAX_DOUBLINGS = 30;

    /** A wait before the retry that follows the given number of earlier retries. */
    Duration pause(int earlierRetries, RandomGenerator random) {
        long doubled = initial.toMillis() << Math.min(earlierRetries, MAX_DOUBLINGS);
        long bound = Math.min(doubled < 0 ? Long.MAX_VALUE : doubled, ceiling.toMillis());
        return Duration.ofMillis(bound <= 0 ? 0 : random.nextLong(bound + 1));
    }
}
