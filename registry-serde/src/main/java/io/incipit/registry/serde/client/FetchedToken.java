// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/**
 * A token that was fetched.
 *
 * @param renewAt when it is time for another one
 * @param expiresAt when it is of no use any more
 */
record FetchedToken(String value, Instant renewAt, Instant expiresAt) {

    /** How long an old token does when the identity provider has no new one. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** Out of an answer of RFC 6749, 5.1. */
    static FetchedToken read(JsonNode answer, TokenEndpoint endpoint, Instant now) {
        String value = answer.path("access_token").asText("").strip();
        if (value.isEmpty()) {
            throw RegistryClientException.unauthorized("the answer of " + endpoint + " holds no access_token");
        }
        try {
            BearerToken.header(value);
        } catch (IllegalArgumentException e) {
            throw RegistryClientException.unauthorized("what " + endpoint + " gave cannot be sent: " + e.getMessage());
        }
        long saysItself = endpoint.claims()
                .expiry(value)
                .map(second -> second - now.getEpochSecond())
                .orElse(Long.MAX_VALUE);
        long seconds = answer.path("expires_in").asLong(saysItself);
        if (seconds == Long.MAX_VALUE) {
            return new FetchedToken(value, Instant.MAX, Instant.MAX);
        }
        Duration life = Duration.ofSeconds(Math.max(0, seconds));
        Duration buffer = min(endpoint.expiryBuffer(), life.dividedBy(2));
        return new FetchedToken(value, now.plus(life).minus(buffer), now.plus(life));
    }

    /** The same, which has to do a while longer. */
    FetchedToken prolonged(Instant now) {
        Instant later = now.plus(GRACE);
        return new FetchedToken(value, later.isBefore(expiresAt) ? later : expiresAt, expiresAt);
    }

    String header() {
        return BearerToken.header(value);
    }

    @Override
    public String toString() {
        return "token until " + expiresAt;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
