// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One address of a registry.
 *
 * <pre>{@code
 * Duration limit = Duration.ofSeconds(10);
 * Endpoint first = new Endpoint(URI.create("https://r1:8081"), "Bearer " + secret);
 * Endpoint second = new Endpoint(URI.create("https://r2:8081"), null);
 * SchemaRegistry registry = SchemaRegistry.connect(
 *         new RegistryConnection(List.of(first, second), Map.of(), limit, limit, RetryPolicy.DEFAULT));
 * }</pre>
 *
 * @param base http or https, with or without a path, never with credentials
 * @param authorization value of the {@code Authorization} header, or null for none
 */
public record Endpoint(URI base, @Nullable String authorization) {

    public Endpoint {
        boolean isHttp = "http".equalsIgnoreCase(base.getScheme()) || "https".equalsIgnoreCase(base.getScheme());
        if (!isHttp || base.getHost() == null || base.getRawUserInfo() != null) {
            // The address is not shown: it may hold a password.
            throw new IllegalArgumentException(
                    "The address of a registry must be http or https with a host, and hold no credentials");
        }
    }

    /** The address of a path that starts with a slash, joined to the base with exactly one. */
    URI at(String path) {
        String text = base.toString();
        return URI.create((text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path);
    }

    /** The address alone: credentials must not reach logs and messages. */
    @Override
    public String toString() {
        return base.toString();
    }
}
