// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What tokens say of themselves, if they are JWTs (RFC 7519): the names of the claims that hold the rights, text or a
 * list of texts if it is there, and the bearer, which must be there.
 *
 * <pre>{@code
 * TokenEndpoint endpoint = TokenEndpoint.oauth(URI.create("https://idp.example.com/token"), "orders", secret)
 *         .with(new TokenClaims("scp", "azp"));
 * RegistryConnection connection =
 *         RegistryConnection.to("https://registry:8081").with(Credentials.tokens(endpoint));
 * }</pre>
 */
public record TokenClaims(String scope, String subject) {

    /** {@code scope} and {@code sub}. */
    public static final TokenClaims USUAL = new TokenClaims("scope", "sub");

    /**
     * Checks a token, and says when it expires, in seconds since 1970, if it says so itself. A token that is no JWT says
     * nothing.
     */
    Optional<Long> expiry(String token) {
        Optional<JsonNode> claims = claims(token);
        claims.ifPresent(this::check);
        return claims.map(all -> all.path("exp")).filter(JsonNode::isNumber).map(JsonNode::asLong);
    }

    private void check(JsonNode claims) {
        if (claims.path(subject).asText("").isBlank()) {
            throw RegistryClientException.unauthorized(
                    "the token has no claim '%s', which should say whose it is (bearer.auth.sub.claim.name)"
                            .formatted(subject));
        }
        JsonNode rights = claims.path(scope);
        boolean isText = rights.isMissingNode() || rights.isTextual();
        boolean isTexts = rights.isArray()
                && StreamSupport.stream(rights.spliterator(), false).allMatch(JsonNode::isTextual);
        if (!isText && !isTexts) {
            throw RegistryClientException.unauthorized(
                    "the claim '%s' of the token is neither text nor a list of texts (bearer.auth.scope.claim.name)"
                            .formatted(scope));
        }
    }

    private static Optional<JsonNode> claims(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(SchemaCodec.read(Base64.getUrlDecoder().decode(parts[1])))
                    .filter(JsonNode::isObject);
        } catch (IllegalArgumentException | RegistryClientException e) {
            // A token need not be a JWT.
            return Optional.empty();
        }
    }
}
