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
 * it. While a token is still good, it is handed out during its renewal, and a failure to renew it does no harm.
 */
final class FetchedCredentials implements Credentials {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long MAX_ANSWER_BYTES = 1L << 20;

    private final TokenEndpoint endpoint;
    private final Clock clock;
    private final Duration patience;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    FetchedCredentials(TokenEndpoint endpoint, Clock clock) {
        this(endpoint, clock, PATIENCE);
    }

    /** With another bound on how long the identity provider may take. */
    FetchedCredentials(TokenEndpoint endpoint, Clock clock, Duration patience) {
        this.endpoint = endpoint;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public CompletableFuture<Optional<String>> authorization(HttpClient http) {
        return token(http).thenApply(token -> Optional.of(token.header()));
    }

    @Override
    public boolean isOfThisMachine() {
        return endpoint.isOfThisMachine();
    }

    @Override
    public boolean forget(String authorization) {
        Kept known = kept.get();
        if (known != null && known.isOf(authorization)) {
            kept.compareAndSet(known, known.isFetching() ? new Kept(known.token(), null) : null);
        }
        return true;
    }

    @Override
    public String toString() {
        return "tokens of " + endpoint;
    }

    private CompletableFuture<FetchedToken> token(HttpClient http) {
        Kept known = kept.get();
        Optional<FetchedToken> usable = Optional.ofNullable(known)
                .flatMap(Kept::newest)
                .filter(token -> clock.instant().isBefore(token.expiresAt()));
        if (known != null && known.isFetching()) {
            return usable.map(CompletableFuture::completedFuture).orElse(known.token());
        }
        if (usable.filter(token -> clock.instant().isBefore(token.renewAt())).isPresent()) {
            return CompletableFuture.completedFuture(usable.get());
        }
        Kept mine = new Kept(new CompletableFuture<>(), usable.orElse(null));
        if (!kept.compareAndSet(known, mine)) {
            return token(http);
        }
        CompletableFuture<FetchedToken> ignored =
                fetch(http).whenComplete((token, failure) -> fetched(mine.token(), token, failure));
        return mine.token();
    }

    private void fetched(
            CompletableFuture<FetchedToken> promised, @Nullable FetchedToken token, @Nullable Throwable failure) {
        Kept known = kept.get();
        Optional<FetchedToken> older = Optional.ofNullable(known)
                .filter(one -> one.token() == promised)
                .flatMap(Kept::newest)
                .filter(one -> clock.instant().isBefore(one.expiresAt()));
        if (token != null) {
            promised.complete(token);
        } else if (older.isPresent()) {
            promised.complete(older.get().prolonged(clock.instant()));
        } else {
            promised.completeExceptionally(WholeAnswer.failure(endpoint.question(), failure));
        }
    }

    private CompletableFuture<FetchedToken> fetch(HttpClient http) {
        // Within a stage, so that what cannot even be asked fails like what is not answered.
        return CompletableFuture.completedFuture(patience)
                .thenCompose(limit -> WholeAnswer.to(endpoint.request(limit), http, MAX_ANSWER_BYTES, limit))
                .thenApply(this::read);
    }

    private FetchedToken read(HttpResponse<byte[]> response) {
        if (response.statusCode() != 200) {
            throw RegistryClientException.noToken(
                    endpoint, response.statusCode(), SchemaCodec.oauthError(response.body()));
        }
        return FetchedToken.read(SchemaCodec.read(response.body()), endpoint, clock.instant());
    }

    /**
     * A token, there or on its way.
     *
     * @param before what does until then
     */
    private record Kept(
            CompletableFuture<FetchedToken> token, @Nullable FetchedToken before) {

        boolean isFetching() {
            return !token.isDone();
        }

        boolean isOf(String authorization) {
            return newest().filter(one -> one.header().equals(authorization)).isPresent();
        }

        Optional<FetchedToken> newest() {
            return token.isDone() && !token.isCompletedExceptionally()
                    ? Optional.of(token.join())
                    : Optional.ofNullable(before);
        }
    }
}
