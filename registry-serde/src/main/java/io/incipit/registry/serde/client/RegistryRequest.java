// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One request before it is known which address will answer it. */
record RegistryRequest(String method, String path, @Nullable String body) {

    static RegistryRequest get(String path) {
        return new RegistryRequest("GET", path, null);
    }

    static RegistryRequest post(String path, String body) {
        return new RegistryRequest("POST", path, body);
    }

    /** Percent-encodes one path segment or query value: all but letters, digits and {@code - _ . *}. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    BodyPublisher publisher() {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
