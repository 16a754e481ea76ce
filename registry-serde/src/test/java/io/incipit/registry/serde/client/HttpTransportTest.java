// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTransportTest {

    static final RegistryRequest REQUEST = RegistryRequest.get("subjects");

    final FakeRegistry registry = FakeRegistry.start();
    final FakeRegistry other = FakeRegistry.start();

    @AfterEach
    void stop() {
        registry.close();
        other.close();
    }

    @Test
    void send_outage_saysHowMuchWasTriedAndWhere() {
        registry.answer("GET /subjects", 503, "{\"error_code\":50002,\"message\":\"Not now\"}");
        other.answer("GET /subjects", 502, "<html>Bad Gateway</html>");

        RegistryClientException failure =
                catchThrowableOfType(RegistryClientException.class, () -> transport(2, registry, other)
                        .sendNow(REQUEST));

        assertThat(failure)
                .hasMessageMatching(
                        "HTTP status 502; error code: 50005 \\(given up after 6 tries in \\d+ ms at %s,%s\\)"
                                .formatted(registry.url(), other.url()));
        assertThat(failure.status()).isEqualTo(502);
        assertThat(registry.seen()).hasSize(3);
        assertThat(other.seen()).hasSize(3);
    }

    @Test
    void send_nobodyThere_saysHowMuchWasTried() {
        registry.close();

        assertThatThrownBy(() -> transport(1, registry).sendNow(REQUEST))
                .hasMessageContainingAll("No answer to GET " + registry.url(), "given up after 2 tries");
    }

    @Test
    void send_withoutWaiting_completesAfterRetries() {
        registry.answer("GET /subjects", 503, "").answer("GET /subjects", 200, "[\"a\"]");

        CompletableFuture<RegistryAnswer> answer = transport(1, registry).send(REQUEST);

        assertThat(answer.join().listOf(String.class)).containsExactly("a");
    }

    @Test
    void send_withoutWaiting_failsWithTheRefusal() {
        CompletableFuture<RegistryAnswer> answer = transport(1, registry).send(REQUEST);

        assertThatThrownBy(answer::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(RegistryClientException.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(404));
    }

    @Test
    void send_statusThatIsAnAnswer_isNotTriedAgain() {
        registry.answer("GET /subjects", 503, "{}");

        RegistryAnswer answer = transport(3, registry).sendNow(REQUEST.answeredBy(503));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(registry.seen()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void send_redirection_isNotFollowed(int status) {
        registry.answer("GET /subjects", status, "");

        assertThatThrownBy(() -> transport(3, registry).sendNow(REQUEST))
                .isInstanceOf(RegistryClientException.class)
                .hasMessageContaining("HTTP status " + status + ": redirected");
        assertThat(registry.seen()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "7", "[{}]"})
    void answer_thatIsNotAList_isUnreadable(String body) {
        registry.answer("GET /subjects", 200, body);

        RegistryAnswer answer = transport(3, registry).sendNow(REQUEST);

        assertThatThrownBy(() -> answer.listOf(String.class)).isInstanceOf(RegistryClientException.class);
    }

    @Test
    void answer_withUnknownMembers_isReadWithoutThem() {
        registry.answer("GET /subjects", 200, "[{\"name\":\"n\",\"subject\":\"s\",\"version\":1,\"new\":{}}]");

        RegistryAnswer answer = transport(3, registry).sendNow(REQUEST);

        assertThat(answer.listOf(SchemaReference.class)).containsExactly(new SchemaReference("n", "s", 1));
    }

    private static HttpTransport transport(int retries, FakeRegistry... registries) {
        String[] addresses = new String[registries.length];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = registries[i].url();
        }
        return new HttpTransport(RegistryConnection.to(addresses)
                .with(new RetryPolicy(retries, Duration.ofMillis(1), Duration.ofMillis(2))));
    }
}
