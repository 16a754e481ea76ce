// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that are fetched, kept, and renewed before they expire. One request fetches, others that need a token wait for
 * it. While a token is still good, a failure to renew it does no harm.
 */
final class FetchedCredentials implements Credentials {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long MAX_ANSWER_BYTES = 1L << 20;

    private final TokenEndpoint endpoint;
    private final Clock clock;
    private final AtomicReference<@Nullable CompletableFuture<FetchedToken>> kept = new AtomicReference<>();

    FetchedCredentials(TokenEndpoint endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Optional<String>> authorization(HttpClient http) {
        return token(http).thenApply(token -> Optional.of(token.header()));
    }

    @Override
    public boolean forget(String authorization) {
        CompletableFuture<FetchedToken> known = kept.get();
        if (known != null && isGood(known) && known.join().header().equals(authorization)) {
            kept.compareAndSet(known, null);
        }
        return true;
    }

    @Override
    public String toString() {
        return "tokens of " + endpoint;
    }

    private CompletableFuture<FetchedToken> token(HttpClient http) {
        CompletableFuture<FetchedToken> known = kept.get();
        if (known != null && (!known.isDone() || isFresh(known))) {
            return known;
        }
        CompletableFuture<FetchedToken> mine = new CompletableFuture<>();
        if (!kept.compareAndSet(known, mine)) {
            return token(http);
        }
        CompletableFuture<FetchedToken> ignored = fetch(http).whenComplete((token, failure) -> {
            if (token != null) {
                mine.complete(token);
            } else if (known != null && isUsable(known)) {
                mine.complete(known.join().prolonged(clock.instant()));
            } else {
                kept.compareAndSet(mine, null);
                mine.completeExceptionally(failure);
            }
        });
        return mine;
    }

    private CompletableFuture<FetchedToken> fetch(HttpClient http) {
        return http.sendAsync(endpoint.request(PATIENCE), headers -> new BoundedBody(MAX_ANSWER_BYTES))
                .thenApply(this::read);
    }

    private FetchedToken read(HttpResponse<byte[]> response) {
        if (response.statusCode() != 200) {
            throw RegistryClientException.noToken(
                    endpoint, response.statusCode(), SchemaCodec.oauthError(response.body()));
        }
        return FetchedToken.read(SchemaCodec.read(response.body()), endpoint, clock.instant());
    }

    private boolean isFresh(CompletableFuture<FetchedToken> known) {
        return isGood(known) && clock.instant().isBefore(known.join().renewAt());
    }

    private boolean isUsable(CompletableFuture<FetchedToken> known) {
        return isGood(known) && clock.instant().isBefore(known.join().expiresAt());
    }

    private static boolean isGood(CompletableFuture<FetchedToken> known) {
        return known.isDone() && !known.isCompletedExceptionally();
    }
}
