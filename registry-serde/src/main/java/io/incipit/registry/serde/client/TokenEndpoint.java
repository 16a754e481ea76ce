// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where tokens are fetched, and with what: by OAuth client credentials (RFC 6749, 4.4), or from the endpoint that Azure
 * gives to machines with a managed identity.
 *
 * <pre>{@code
 * TokenEndpoint endpoint = TokenEndpoint.oauth(URI.create("https://idp.example.com/token"), "orders", secret)
 *         .withScope("registry");
 * RegistryConnection.to("https://registry:8081").with(Credentials.tokens(endpoint));
 * }</pre>
 *
 * @param address http or https with a host, never with credentials
 * @param form what is posted; null for a GET
 * @param headers of the request
 * @param claims what a token must say, if it is a JWT
 * @param expiryBuffer how long before its end a token is renewed, or after half its life if that is later
 */
public record TokenEndpoint(
        URI address, @Nullable String form, Map<String, String> headers, TokenClaims claims, Duration expiryBuffer) {

    private static final Duration USUAL_BUFFER = Duration.ofMinutes(5);

    public TokenEndpoint {
        boolean isHttp = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        if (!isHttp || address.getHost() == null || address.getRawUserInfo() != null) {
            // The address is not shown: it may hold a password.
            throw new IllegalArgumentException(
                    "The address of a token endpoint must be http or https with a host, and hold no credentials");
        }
        headers = Map.copyOf(headers);
    }

    /** Client credentials, with the names of claims that are usual. */
    public static TokenEndpoint oauth(URI address, String clientId, String clientSecret) {
        // As Kafka's own client does it: RFC 6749, 2.3.1 would have both encoded first, and many providers do not mind.
        String basic =
                FixedCredentials.basic(clientId + ":" + clientSecret).header().orElseThrow();
        Map<String, String> headers =
                Map.of("Authorization", basic, "Content-Type", "application/x-www-form-urlencoded");
        return new TokenEndpoint(address, "grant_type=client_credentials", headers, TokenClaims.USUAL, USUAL_BUFFER);
    }

    /**
     * A managed identity.
     *
     * @param address with the query that says for what and for whom, as Azure documents it
     */
    public static TokenEndpoint managedIdentity(URI address) {
        return new TokenEndpoint(address, null, Map.of("Metadata", "true"), TokenClaims.USUAL, USUAL_BUFFER);
    }

    /**
     * The same, asking for rights.
     *
     * @throws IllegalStateException of a managed identity, which asks for them in the query of its address
     */
    public TokenEndpoint withScope(String scope) {
        if (form == null) {
            throw new IllegalStateException(
                    "A managed identity has no scope; what it asks for stands in the query of its address");
        }
        return new TokenEndpoint(
                address, form + "&scope=" + RegistryRequest.encode(scope), headers, claims, expiryBuffer);
    }

    public TokenEndpoint with(TokenClaims others) {
        return new TokenEndpoint(address, form, headers, others, expiryBuffer);
    }

    public TokenEndpoint withExpiryBuffer(Duration other) {
        return new TokenEndpoint(address, form, headers, claims, other);
    }

    /** The identity is that of the machine which asks, and a proxy is another one. */
    boolean isOfThisMachine() {
        return form == null;
    }

    HttpRequest request(Duration timeout) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(address).timeout(timeout).setHeader("Accept", "application/json");
        headers.forEach(builder::setHeader);
        return form == null
                ? builder.build()
                : builder.POST(HttpRequest.BodyPublishers.ofString(form)).build();
    }

    /** The request, for messages. */
    String question() {
        return (form == null ? "GET " : "POST ") + this;
    }

    /** The address alone: the rest are secrets. */
    @Override
    public String toString() {
        return address.toString();
    }
}
