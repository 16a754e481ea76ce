// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.client.FakeRegistry;
import io.incipit.registry.serde.client.HttpSchemaRegistryClient;
import io.incipit.registry.serde.client.RegistryClientException;
import io.incipit.registry.serde.client.TestClock;
import io.incipit.registry.serde.client.TokenProvider;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.Configurable;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BearerSettingsTest {

    static final String TOKEN = "{\"access_token\":\"t1\",\"expires_in\":3600}";
    static final String BASIC = "Basic " + base64("me:s3cret");

    final FakeRegistry registry = FakeRegistry.start().answer("GET /subjects", 200, "[]");

    @AfterEach
    void stop() {
        registry.close();
    }

    @ParameterizedTest
    @CsvSource({"bearer.auth.credentials.source, STATIC_TOKEN", "unrelated, x"})
    void staticToken_isSent(String setting, String value) {
        send("bearer.auth.token", "t0", setting, value);

        assertThat(registry.seen().get(0).header("Authorization")).isEqualTo("Bearer t0");
    }

    @Test
    void oauth_clientCredentials_areExchangedForAToken() {
        registry.answer("POST /token", 200, TOKEN);

        send(oauth("bearer.auth.scope", "read write"));

        FakeRegistry.Seen exchange = registry.seen().get(0);
        assertThat(exchange.header("Authorization")).isEqualTo(BASIC);
        assertThat(exchange.header("Content-type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(exchange.body()).isEqualTo("grant_type=client_credentials&scope=read%20write");
        assertThat(registry.seen().get(1).header("Authorization")).isEqualTo("Bearer t1");
    }

    @Test
    void oauth_tokenForAnHour_isKept() {
        registry.answer("POST /token", 200, TOKEN);
        HttpSchemaRegistryClient client = client(oauth());

        client.subjects();
        client.subjects();

        assertThat(registry.count("POST /token")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 3599, 1", "600, 2999, 1", "600, 3000, 2"})
    void oauth_tokenNearItsEnd_isRenewedThatLongBefore(String buffer, long seconds, int fetched) {
        registry.answer("POST /token", 200, TOKEN);
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        String[] settings =
                oauth("schema.registry.url", registry.url(), "bearer.auth.cache.expiry.buffer.seconds", buffer);

        try (HttpSchemaRegistryClient client =
                new HttpSchemaRegistryClient(ConnectionSettings.connection(Pairs.of(settings), new TestClock(now))
                        .orElseThrow())) {
            client.subjects();
            now.set(Instant.EPOCH.plusSeconds(seconds));
            client.subjects();
        }

        assertThat(registry.count("POST /token")).isEqualTo(fetched);
    }

    @Test
    void oauth_tokenRefusedOnce_isFetchedAnew() {
        registry.answer("POST /token", 200, TOKEN).answer("POST /token", 200, TOKEN.replace("t1", "t2"));
        registry.answer("GET /subjects/s/versions/latest", 401, "{\"error_code\":401,\"message\":\"Unauthorized\"}");
        registry.answer("GET /subjects/s/versions/latest", 200, "{\"schema\":\"x\"}");

        client(oauth()).latest("s");

        assertThat(registry.seen())
                .extracting(seen -> seen.header("Authorization"))
                .containsExactly(BASIC, "Bearer t1", BASIC, "Bearer t2");
    }

    @Test
    void oauth_tokenRefusedAgain_isTheRegistrysRefusal() {
        registry.answer("POST /token", 200, TOKEN);
        registry.answer("GET /subjects/s/versions/latest", 401, "{\"error_code\":401,\"message\":\"Unauthorized\"}");

        assertThatThrownBy(() -> client(oauth()).latest("s")).hasMessage("Unauthorized; error code: 401");
        assertThat(registry.count("POST /token")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"sub, bearer.auth.scope.claim.name, rights", "who, bearer.auth.sub.claim.name, who"})
    void oauth_claimsOfThoseNames_arePassed(String subject, String setting, String name) {
        registry.answer("POST /token", 200, jwt("{\"%s\":\"me\",\"rights\":[\"a\"]}".formatted(subject)));

        send(oauth(setting, name));

        assertThat(registry.seen()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"sub, bearer.auth.scope.claim.name, sum", "sub, bearer.auth.sub.claim.name, who"})
    void oauth_claimsOfOtherNames_areRefused(String subject, String setting, String name) {
        registry.answer("POST /token", 200, jwt("{\"%s\":\"me\",\"sum\":7}".formatted(subject)));

        assertThatThrownBy(() -> send(oauth(setting, name)))
                .isInstanceOf(RegistryClientException.class)
                .hasMessageContainingAll(setting, "'" + name + "'");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403})
    void oauth_clientIsRefused_saysSoWithoutTheSecret(int status) {
        registry.answer("POST /token", status, "{\"error\":\"invalid_client\",\"error_description\":\"s3cret\"}");

        assertThatThrownBy(() -> send(oauth()))
                .hasMessageContainingAll("No token from " + registry.url() + "/token", "invalid_client", "" + status)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void saslInherit_loginOfTheClient_isExchangedForAToken() {
        registry.answer("POST /token", 200, TOKEN);

        send(
                "bearer.auth.credentials.source", "SASL_OAUTHBEARER_INHERIT",
                "sasl.oauthbearer.token.endpoint.url", registry.url() + "/token",
                "sasl.jaas.config",
                        "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required"
                                + " clientId=\"me\" clientSecret=\"s3cret\" scope=\"read\";");

        assertThat(registry.seen().get(0).header("Authorization")).isEqualTo(BASIC);
        assertThat(registry.seen().get(0).body()).endsWith("&scope=read");
        assertThat(registry.seen().get(1).header("Authorization")).isEqualTo("Bearer t1");
    }

    @Test
    void saslInherit_newerSettingsOfTheClient_areExchangedForAToken() {
        registry.answer("POST /token", 200, TOKEN);

        send(
                "bearer.auth.credentials.source", "SASL_OAUTHBEARER_INHERIT",
                "sasl.oauthbearer.token.endpoint.url", registry.url() + "/token",
                "sasl.oauthbearer.client.credentials.client.id", "me",
                "sasl.oauthbearer.client.credentials.client.secret", "s3cret",
                "sasl.oauthbearer.scope", "read");

        assertThat(registry.seen().get(0).header("Authorization")).isEqualTo(BASIC);
        assertThat(registry.seen().get(0).body()).endsWith("&scope=read");
    }

    @Test
    void managedIdentity_endpoint_isAskedForAToken() {
        registry.answer("GET /identity?resource=r", 200, "{\"access_token\":\"t1\",\"expires_in\":\"3600\"}");

        send(
                "bearer.auth.credentials.source", "UAMI",
                "bearer.auth.uami.endpoint.url", registry.url() + "/identity",
                "bearer.auth.uami.endpoint.query", "resource=r");

        assertThat(registry.seen().get(0).header("Metadata")).isEqualTo("true");
        assertThat(registry.seen().get(1).header("Authorization")).isEqualTo("Bearer t1");
    }

    @Test
    void custom_provider_isConfiguredAndAsked() {
        send(
                "bearer.auth.credentials.source", "CUSTOM",
                "bearer.auth.custom.provider.class", Numbered.class.getName(),
                "prefix", "mine-");

        assertThat(registry.seen().get(0).header("Authorization")).isEqualTo("Bearer mine-1");
    }

    @ParameterizedTest
    @CsvSource({
        "STATIC_TOKEN, bearer.auth.token",
        "OAUTHBEARER, bearer.auth.issuer.endpoint.url",
        "SASL_OAUTHBEARER_INHERIT, sasl.jaas.config",
        "CUSTOM, bearer.auth.custom.provider.class",
        "UAMI, bearer.auth.uami.endpoint.url"
    })
    void source_withoutWhatItNeeds_isRefused(String source, String missing) {
        assertThatThrownBy(() -> client("bearer.auth.credentials.source", source))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(missing);
    }

    @Test
    void source_besideThatOfBasic_isRefused() {
        assertThatThrownBy(() -> client(
                        "bearer.auth.token", "s3cret",
                        "basic.auth.credentials.source", "USER_INFO",
                        "basic.auth.user.info", "u:s3cret"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("must not be set both")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void staticToken_thatCannotBeSent_isRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> client("bearer.auth.token", "s3cret s3cret"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("bearer.auth.token")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void oauth_addressWithAPassword_isRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> client(oauth("bearer.auth.issuer.endpoint.url", "https://me:s3cret@idp/token")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll("bearer.auth.issuer.endpoint.url", "***@idp")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void source_besideCredentialsInTheAddress_isRefused() {
        assertThatThrownBy(() -> client("bearer.auth.token", "t0", "schema.registry.url", "https://u:s3cret@host"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll("schema.registry.url", "bearer.auth.token")
                .hasMessageNotContaining("s3cret");
    }

    private void send(String... settings) {
        client(settings).subjects();
    }

    private HttpSchemaRegistryClient client(String... settings) {
        List<String> all = new ArrayList<>(List.of("schema.registry.url", registry.url(), "max.retries", "0"));
        all.addAll(List.of(settings));
        var connection = ConnectionSettingsTest.connection(all.toArray(String[]::new));
        assertThat(connection + " " + connection.credentials()).doesNotContain("s3cret", "t0");
        return new HttpSchemaRegistryClient(connection);
    }

    private String[] oauth(String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "bearer.auth.credentials.source", "OAUTHBEARER",
                "bearer.auth.issuer.endpoint.url", registry.url() + "/token",
                "bearer.auth.client.id", "me",
                "bearer.auth.client.secret", "s3cret"));
        settings.addAll(List.of(more));
        return settings.toArray(String[]::new);
    }

    private static String jwt(String claims) {
        return "{\"access_token\":\"e30.%s.x\",\"expires_in\":3600}".formatted(base64(claims));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives tokens with numbers. */
    public static final class Numbered implements TokenProvider, Configurable {

        private final List<String> given = new ArrayList<>();

        @Override
        public void configure(Map<String, ?> settings) {
            given.add(String.valueOf(settings.get("prefix")));
        }

        @Override
        public String token() {
            given.add("token");
            return given.get(0) + (given.size() - 1);
        }
    }
}
