// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The same for each request. */
record FixedCredentials(Optional<String> header) implements Credentials {

    static FixedCredentials bearer(String token) {
        return new FixedCredentials(Optional.of(BearerToken.header(token)));
    }

    /** A name and a password with a colon between. */
    static FixedCredentials basic(String userInfo) {
        byte[] plain = userInfo.getBytes(StandardCharsets.UTF_8);
        return new FixedCredentials(Optional.of("Basic " + Base64.getEncoder().encodeToString(plain)));
    }

    @Override
    public CompletableFuture<Optional<String>> authorization(HttpClient http) {
        return CompletableFuture.completedFuture(header);
    }

    @Override
    public String toString() {
        return header.isEmpty() ? "none" : "fixed";
    }
}
