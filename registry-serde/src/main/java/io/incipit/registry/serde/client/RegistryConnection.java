// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a registry is and how to talk to it.
 *
 * @param endpoints at least one; used in order, the next one when one has failed
 * @param headers extra headers of every request
 * @param connectTimeout more than zero
 * @param readTimeout for the answer once connected; more than zero
 */
public record RegistryConnection(
        List<Endpoint> endpoints,
        Map<String, String> headers,
        Duration connectTimeout,
        Duration readTimeout,
        RetryPolicy retries) {

    public RegistryConnection {
        endpoints = List.copyOf(endpoints);
        headers = Map.copyOf(headers);
        if (endpoints.isEmpty()) {
            throw new IllegalArgumentException("A registry needs at least one address");
        }
    }

    /** The addresses, for messages. */
    @Override
    public String toString() {
        return endpoints.stream().map(Endpoint::toString).collect(Collectors.joining(","));
    }
}
