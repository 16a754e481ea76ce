// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

/**
 * Where an application gets its bearer tokens from, if not from a token endpoint: a class with a constructor without
 * arguments, named by {@code bearer.auth.custom.provider.class}. One that implements
 * {@link org.apache.kafka.common.Configurable} is told the settings. Called by many threads at once.
 *
 * <pre>{@code
 * public final class VaultTokens implements TokenProvider {
 *     @Override
 *     public String token() {
 *         return vault.read("registry-token");
 *     }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface TokenProvider {

    /**
     * A token that is good now, without {@code Bearer}. Asked for before each request: keep it as long as it is good. What
     * it throws fails the request, which is not repeated.
     */
    String token();

    /** Takes in that the registry has refused the token with 401; it is asked for a token once more. */
    default void refused(String token) {}
}
