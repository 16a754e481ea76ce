// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryConnectionTest {

    static final RetryPolicy NONE = new RetryPolicy(0, Duration.ZERO, Duration.ZERO);

    final FakeRegistry registry = FakeRegistry.start().answer("GET /subjects", 200, "[]");

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void with_credentialsAndHeader_sendsThem() {
        RegistryConnection connection = RegistryConnection.to(registry.url())
                .with(NONE)
                .with(Credentials.basic("u", "p"))
                .withHeader("X-Team", "orders");

        new HttpSchemaRegistryClient(connection).subjects();

        assertThat(registry.seen().get(0).header("Authorization")).isEqualTo("Basic dTpw");
        assertThat(registry.seen().get(0).header("X-team")).isEqualTo("orders");
    }

    @ParameterizedTest
    @CsvSource({"X-Key, 's3cret\n'", "X Team, s3cret", "Host, s3cret", "'', s3cret"})
    void withHeader_notAllowed_isRefusedAtOnceWithoutItsValue(String name, String value) {
        RegistryConnection connection = RegistryConnection.to(registry.url());
        RegistryRequest request = RegistryRequest.get("subjects");

        assertThatThrownBy(() -> connection.withHeader(name, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The header '" + name + "' cannot be sent")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> request.withHeader(name, value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void credentials_ofAnyKind_doNotShowSecrets() {
        URI address = URI.create("http://idp/token");

        assertThat(Credentials.token("s3cret").toString()
                        + Credentials.basic("u", "s3cret")
                        + Credentials.tokens(() -> "s3cret")
                        + Credentials.tokens(TokenEndpoint.oauth(address, "me", "s3cret"))
                        + TokenEndpoint.oauth(address, "me", "s3cret"))
                .doesNotContain("s3cret", "czNjcmV0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://r", "r", "http://u:s3cret@r", "http://u:s3cret x@r", "http:///x"})
    void to_whatIsNoAddress_isRefusedWithoutSecrets(String address) {
        assertThatThrownBy(() -> RegistryConnection.to(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cret");
    }
}
