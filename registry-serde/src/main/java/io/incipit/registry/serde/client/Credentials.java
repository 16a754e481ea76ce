// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * How a client says who it is. Safe for use by many threads; none of the implementations here shows a secret in its
 * text.
 *
 * <pre>{@code
 * RegistryConnection connection =
 *         RegistryConnection.to("https://registry:8081").with(Credentials.basic("orders", secret));
 * DescribedSchema order = SchemaRegistry.connect(connection).versions().latest("orders-value").now();
 * }</pre>
 */
public interface Credentials {

    /** Says nothing. */
    static Credentials none() {
        return new FixedCredentials(Optional.empty());
    }

    /** A name and a password. */
    static Credentials basic(String user, String password) {
        return FixedCredentials.basic(user + ":" + password);
    }

    /**
     * A token that never changes.
     *
     * @throws IllegalArgumentException if it holds what no header can hold; it is not shown
     */
    static Credentials token(String token) {
        return FixedCredentials.bearer(token);
    }

    /** Tokens of the application's own making. */
    static Credentials tokens(TokenProvider provider) {
        return new ProvidedCredentials(provider);
    }

    /** Tokens that are fetched from an identity provider, kept, and renewed before they expire. */
    static Credentials tokens(TokenEndpoint endpoint) {
        return tokens(endpoint, Clock.systemUTC());
    }

    /** The same by another clock than the machine's. */
    static Credentials tokens(TokenEndpoint endpoint, Clock clock) {
        return new FetchedCredentials(endpoint, clock);
    }

    /**
     * The value of the {@code Authorization} header of a request, empty for none.
     *
     * @param http for asking others
     */
    CompletableFuture<Optional<String>> authorization(HttpClient http);

    /** Whether the others are this machine's own, by whatever name, so that they must not be asked through a proxy. */
    default boolean isOfThisMachine() {
        return false;
    }

    /**
     * Takes in that a registry has refused this value with 401.
     *
     * @return whether asking once more is worth while, as there may be another one
     */
    default boolean forget(String authorization) {
        return false;
    }
}
