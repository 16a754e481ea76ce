// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.client.CacheLimits;
import io.incipit.registry.serde.client.CacheLimits.MissingLimits;
import io.incipit.registry.serde.client.Endpoint;
import io.incipit.registry.serde.client.FakeRegistry;
import io.incipit.registry.serde.client.HttpSchemaRegistryClient;
import io.incipit.registry.serde.client.RegistryConnection;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionSettingsTest {

    final FakeRegistry registry = FakeRegistry.start().answer("GET /subjects", 200, "[]");

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void connection_noAddress_isNone() {
        assertThat(ConnectionSettings.connection(Map.of("schema.registry.url", " , ")))
                .isEmpty();
    }

    @Test
    void urlRandomize_beginsWithAnyAddress() {
        Set<Endpoint> first = new HashSet<>();

        for (int i = 0; i < 200; i++) {
            first.add(connection("schema.registry.url.randomize", "true", "schema.registry.url", "http://a,http://b")
                    .endpoints()
                    .get(0));
        }

        assertThat(first).hasSize(2);
    }

    @Test
    void urlRandomize_notSet_beginsWithTheFirst() {
        for (int i = 0; i < 50; i++) {
            assertThat(connection("schema.registry.url", "http://a,http://b").endpoints())
                    .startsWith(new Endpoint(URI.create("http://a"), null));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "request.header.X-Team, orders, X-team",
        "bearer.auth.logical.cluster, lsrc-1, Target-sr-cluster",
        "bearer.auth.identity.pool.id, pool-1, Confluent-identity-pool-id"
    })
    void headers_thatAreSet_areSent(String setting, String value, String header) {
        RegistryConnection connection = connection("schema.registry.url", registry.url(), setting, value);

        new HttpSchemaRegistryClient(connection).subjects();

        assertThat(registry.seen().get(0).header(header)).isEqualTo(value);
    }

    @Test
    void proxy_thatIsSet_isAskedForTheRegistry() {
        FakeRegistry proxy = registry.answer("GET http://registry.invalid/subjects", 200, "[\"a\"]");
        RegistryConnection connection = connection(
                "schema.registry.url", "http://registry.invalid",
                "proxy.host", "localhost",
                "proxy.port", String.valueOf(proxy.port()));

        assertThat(new HttpSchemaRegistryClient(connection).subjects()).containsExactly("a");
    }

    @Test
    void useApacheHttpClient_hasNoEffect() {
        RegistryConnection connection =
                connection("schema.registry.url", registry.url(), "use.apache.http.client", "true");

        assertThat(connection).isEqualTo(connection("schema.registry.url", registry.url()));
    }

    @Test
    void caches_thatAreSet_areRead() {
        CacheLimits limits = ConnectionSettings.caches(Map.of(
                "max.schemas.per.subject", "1",
                "latest.cache.size", "2",
                "latest.cache.ttl.sec", "3",
                "missing.cache.size", "4",
                "missing.id.cache.ttl.sec", "5",
                "missing.version.cache.ttl.sec", "6",
                "missing.schema.cache.ttl.sec", "7"));

        MissingLimits missing =
                new MissingLimits(4, Duration.ofSeconds(5), Duration.ofSeconds(6), Duration.ofSeconds(7));
        assertThat(limits).isEqualTo(new CacheLimits(1, 2, Duration.ofSeconds(3), missing));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "proxy.host | p | proxy.port",
                "proxy.port | 70000 | 65535",
                "schema.registry.url.randomize | maybe | true or false",
                "missing.cache.size | 0 | at least 1",
                "missing.id.cache.ttl.sec | -1 | at least 0",
                "bearer.auth.credentials.source | ELSEWHERE | OAUTHBEARER",
                "bearer.auth.cache.expiry.buffer.seconds | -1 | at least 0"
            })
    void connection_wrongValue_saysWhatIsAllowed(String setting, String value, String allowed) {
        assertThatThrownBy(() -> connection("schema.registry.url", "http://r", setting, value))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice:s3cret@registry:8081",
                "https://alice:s3,cret@registry",
                "http://a:b@one,https://alice:s3 cret@registry/",
                "//alice:s3cret@registry",
                "ftp://alice:s3@cret@registry",
                "http://alice:s3cret/@registry,http://bob:x/cret@registry"
            })
    void url_thatIsWrong_isShownWithoutItsPassword(String address) {
        assertThatThrownBy(() -> connection("schema.registry.url", address))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("***@registry")
                .hasMessageNotContainingAny("s3", "cret", "alice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"request.header.Host", "bearer.auth.logical.cluster"})
    void headers_thatCannotBeSent_areRefusedWithoutTheirValue(String setting) {
        assertThatThrownBy(() -> connection("schema.registry.url", "http://r", setting, "s3\ncret"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(setting)
                .hasMessageNotContaining("cret");
    }

    static RegistryConnection connection(String... pairs) {
        return ConnectionSettings.connection(Pairs.of(pairs)).orElseThrow();
    }
}
