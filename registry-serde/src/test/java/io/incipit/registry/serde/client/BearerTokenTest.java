// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

    final FakeRegistry registry = FakeRegistry.start().answer("GET /subjects", 200, "[]");

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void token_withEndOfLine_isSentWithoutIt() {
        send(Credentials.tokens(() -> "s3cret\n"));
        send(Credentials.token("s3cret\r\n"));

        assertThat(registry.seen()).hasSize(2).allSatisfy(seen -> assertThat(seen.header("Authorization"))
                .isEqualTo("Bearer s3cret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3\ncret", "s3cret é", "s3 cret", " "})
    void providedToken_thatCannotBeSent_failsAtOnceWithoutShowingIt(String token) {
        RegistryClientException failure = failure(Credentials.tokens(() -> token));

        assertThat(failure).hasStackTraceContaining("visible ASCII");
        assertThat(failure).hasMessageNotContaining("s3").hasMessageNotContaining("cret");
        assertThat(failure).hasMessageNotContaining("given up").hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3\ncret", "s3 cret", ""})
    void fixedToken_thatCannotBeSent_isRefusedWithoutShowingIt(String token) {
        assertThatThrownBy(() -> Credentials.token(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("cret");
    }

    @Test
    void provider_thatFails_isToldAndNotAskedAgain() {
        RegistryClientException failure = failure(Credentials.tokens(() -> {
            throw new IllegalStateException("s3cret is sealed");
        }));

        assertThat(failure)
                .hasMessageContainingAll("No token", BearerTokenTest.class.getName(), "IllegalStateException")
                .hasMessageNotContainingAny("s3cret", "given up", "No answer");
    }

    @Test
    void provider_withoutToken_isTold() {
        RegistryClientException failure = failure(Credentials.tokens(BearerTokenTest::nothing));

        assertThat(failure).hasMessageContaining("it is null").hasMessageNotContaining("given up");
        assertThat(registry.seen()).isEmpty();
    }

    @Test
    void credentials_thatFail_areNotAnOutage() {
        Credentials broken = http -> CompletableFuture.failedFuture(new IllegalArgumentException("s3cret"));

        RegistryClientException failure = failure(broken);

        assertThat(failure)
                .hasMessageContainingAll("GET " + registry.url(), "could not be sent", "IllegalArgumentException")
                .hasMessageNotContainingAny("s3cret", "given up")
                .hasNoCause();
    }

    @SuppressWarnings("NullAway") // What a class that is not checked for null may do.
    private static String nothing() {
        return Optional.<String>empty().orElse(null);
    }

    private RegistryClientException failure(Credentials credentials) {
        return failure(connection(credentials));
    }

    private static RegistryClientException failure(RegistryConnection connection) {
        return catchThrowableOfType(
                RegistryClientException.class, () -> new HttpSchemaRegistryClient(connection).subjects());
    }

    private void send(Credentials credentials) {
        new HttpSchemaRegistryClient(connection(credentials)).subjects();
    }

    private RegistryConnection connection(Credentials credentials) {
        return RegistryConnection.to(registry.url())
                .with(credentials)
                .with(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(2)));
    }
}
