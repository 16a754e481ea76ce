// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchedCredentialsTest {

    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    final FakeRegistry provider = FakeRegistry.start();
    final AtomicReference<Instant> now = new AtomicReference<>(START);
    final FetchedCredentials credentials = credentials(Duration.ofMinutes(5));

    @AfterEach
    void stop() {
        provider.close();
    }

    @ParameterizedTest
    @CsvSource({"3600, 3299, t1", "3600, 3300, t2", "100, 49, t1", "100, 50, t2"})
    void authorization_afterAWhile_isRenewedBeforeTheTokenEnds(long life, long passed, String expected) {
        tokens("t1", life);
        tokens("t2", life);

        authorization();
        now.set(START.plusSeconds(passed));

        assertThat(authorization()).isEqualTo("Bearer " + expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 3599, Bearer t1", "600, 3001, Bearer t2"})
    void authorization_bufferThatIsSet_saysWhen(long buffer, long passed, String expected) {
        FetchedCredentials buffered = credentials(Duration.ofSeconds(buffer));
        tokens("t1", 3600);
        tokens("t2", 3600);

        buffered.authorization(HTTP).join();
        now.set(START.plusSeconds(passed));

        assertThat(buffered.authorization(HTTP).join()).contains(expected);
    }

    @Test
    void authorization_answerWithoutExpiry_goesByTheToken() {
        String claims = "{\"sub\":\"me\",\"exp\":%d}".formatted(START.getEpochSecond() + 1000);
        String jwt = "e30." + Base64.getUrlEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".x";
        provider.answer("POST /token", 200, "{\"access_token\":\"%s\"}".formatted(jwt));
        tokens("t2", 3600);

        authorization();
        now.set(START.plusSeconds(700));

        assertThat(authorization()).isEqualTo("Bearer t2");
    }

    @Test
    void authorization_manyAtOnce_fetchOnce() {
        tokens("t1", 3600);

        CompletableFuture<?>[] all = Stream.generate(() -> CompletableFuture.supplyAsync(this::authorization))
                .limit(8)
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(all).join();

        assertThat(provider.seen()).hasSize(1);
    }

    @Test
    void authorization_renewalFails_keepsTheTokenWhileItIsGood() {
        tokens("t1", 3600);
        provider.answer("POST /token", 503, "");

        authorization();
        now.set(START.plusSeconds(3400));
        authorization();
        String kept = authorization();
        now.set(START.plusSeconds(3600));

        assertThat(kept).isEqualTo("Bearer t1");
        assertThat(provider.seen()).hasSize(2);
        assertThatThrownBy(this::authorization)
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("No token from " + provider.url() + "/token: HTTP status 503");
    }

    @Test
    void authorization_afterAFailure_isFetchedAnew() {
        provider.answer("POST /token", 503, "");
        tokens("t1", 3600);

        assertThatThrownBy(this::authorization).isInstanceOf(CompletionException.class);

        assertThat(authorization()).isEqualTo("Bearer t1");
    }

    @Test
    void forget_tokenThatIsNotTheKeptOne_keepsThat() {
        tokens("t1", 3600);
        tokens("t2", 3600);

        authorization();
        credentials.forget("Bearer t0");

        assertThat(authorization()).isEqualTo("Bearer t1");
    }

    @ParameterizedTest
    @CsvSource({"''", "<html>", "{}"})
    void authorization_answerWithoutAToken_isRefused(String body) {
        provider.answer("POST /token", 200, body);

        assertThatThrownBy(this::authorization).cause().isInstanceOf(RegistryClientException.class);
    }

    @Test
    void authorization_answerThatStalls_failsInTime() throws Exception {
        try (SilentServer stalling = SilentServer.afterHeaders()) {
            FetchedCredentials impatient = credentials(stalling.url(), Duration.ofMillis(200));

            CompletableFuture<Optional<String>> first = impatient.authorization(HTTP);

            assertThatThrownBy(first::join)
                    .cause()
                    .isInstanceOf(RegistryClientException.class)
                    .hasMessageContaining("No answer to POST " + stalling.url() + "/token");
            assertThat(impatient.authorization(HTTP)).isNotSameAs(first);
        }
    }

    @Test
    void authorization_whileRenewalStalls_isTheTokenThatIsStillGood() throws Exception {
        try (SilentServer stalling = SilentServer.afterToken("t1", 3600)) {
            FetchedCredentials patient = credentials(stalling.url(), Duration.ofMinutes(5));
            patient.authorization(HTTP).join();
            now.set(START.plusSeconds(3400));

            CompletableFuture<Optional<String>> renewal = patient.authorization(HTTP);

            assertThat(patient.authorization(HTTP)).isCompletedWithValue(Optional.of("Bearer t1"));
            assertThat(renewal).isNotDone();
        }
    }

    @Test
    void forget_duringRenewal_handsTheTokenOutNoMore() throws Exception {
        try (SilentServer stalling = SilentServer.afterToken("t1", 3600)) {
            FetchedCredentials patient = credentials(stalling.url(), Duration.ofMinutes(5));
            patient.authorization(HTTP).join();
            now.set(START.plusSeconds(3400));
            CompletableFuture<Optional<String>> renewal = patient.authorization(HTTP);

            patient.forget("Bearer t1");

            assertThat(patient.authorization(HTTP)).isNotDone();
            assertThat(renewal).isNotDone();
        }
    }

    @Test
    void authorization_thatCannotEvenBeAsked_failsEachTime() {
        TokenEndpoint wrong = new TokenEndpoint(
                URI.create(provider.url()), "x", Map.of("Host", "s3cret"), TokenClaims.USUAL, Duration.ZERO);
        FetchedCredentials broken = new FetchedCredentials(wrong, new TestClock(now));

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> broken.authorization(HTTP).join())
                    .cause()
                    .isInstanceOf(RegistryClientException.class)
                    .hasMessageContaining("could not be sent")
                    .hasMessageNotContaining("s3cret");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"idp.example/token", "https:///token", "ftp://idp/token", "https://me:s3cret@idp/token"})
    void endpoint_wrongAddress_isRefusedWithoutShowingIt(String address) {
        assertThatThrownBy(() -> TokenEndpoint.oauth(URI.create(address), "me", "s3cret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("token endpoint")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void scope_ofAManagedIdentity_isRefused() {
        TokenEndpoint identity = TokenEndpoint.managedIdentity(URI.create("http://169.254.169.254/token?resource=r"));

        assertThatThrownBy(() -> identity.withScope("read")).hasMessageContaining("query of its address");
    }

    private FetchedCredentials credentials(String url, Duration patience) {
        TokenEndpoint endpoint = TokenEndpoint.oauth(URI.create(url + "/token"), "me", "secret");
        return new FetchedCredentials(endpoint, new TestClock(now), patience);
    }

    private String authorization() {
        return credentials.authorization(HTTP).thenApply(Optional::orElseThrow).join();
    }

    private void tokens(String token, long life) {
        provider.answer("POST /token", 200, "{\"access_token\":\"%s\",\"expires_in\":%d}".formatted(token, life));
    }

    private FetchedCredentials credentials(Duration buffer) {
        URI address = URI.create(provider.url() + "/token");
        return new FetchedCredentials(
                TokenEndpoint.oauth(address, "me", "secret").withExpiryBuffer(buffer), new TestClock(now));
    }
}
