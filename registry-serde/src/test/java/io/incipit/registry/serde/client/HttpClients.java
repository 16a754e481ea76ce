// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Clients for a registry that stands beside the test. */
final class HttpClients {

    private HttpClients() {}

    static SchemaRegistryClient caching(FakeRegistry registry) {
        Duration enough = Duration.ofSeconds(20);
        RegistryConnection connection = new RegistryConnection(
                List.of(new Endpoint(URI.create(registry.url()), null)),
                Map.of(),
                enough,
                enough,
                new RetryPolicy(0, Duration.ZERO, Duration.ZERO));
        return new CachingSchemaRegistryClient(new HttpSchemaRegistryClient(connection), CacheLimits.DEFAULT);
    }
}
