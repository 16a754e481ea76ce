// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.net.http.HttpClient;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Tokens of the application's own making. It may take its time over them, so it is not asked on the HTTP threads. */
final class ProvidedCredentials implements Credentials {

    private static final String BEARER = "Bearer ";

    private final TokenProvider provider;

    ProvidedCredentials(TokenProvider provider) {
        this.provider = provider;
    }

    @Override
    public CompletableFuture<Optional<String>> authorization(HttpClient http) {
        return CompletableFuture.supplyAsync(() -> Optional.of(header()));
    }

    @Override
    public boolean forget(String authorization) {
        provider.refused(authorization.substring(BEARER.length()));
        return true;
    }

    @Override
    public String toString() {
        return provider.getClass().getName();
    }

    private String header() {
        // An application's class need not keep to what is said of null.
        Optional<String> token = Optional.ofNullable(given());
        try {
            return BearerToken.header(token.orElseThrow(() -> new IllegalArgumentException("it is null")));
        } catch (IllegalArgumentException e) {
            throw RegistryClientException.unauthorized("what " + this + " gave cannot be sent: " + e.getMessage());
        }
    }

    private String given() {
        try {
            return provider.token();
        } catch (RuntimeException e) {
            // Its message is not shown beside ours: it may hold what the class was working with.
            throw RegistryClientException.unauthorized(
                    "%s failed with %s".formatted(this, e.getClass().getName()), e);
        }
    }
}
