// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.client.CacheLimits;
import io.incipit.registry.serde.client.Endpoint;
import io.incipit.registry.serde.client.RegistryConnection;
import io.incipit.registry.serde.client.RetryPolicy;
import io.incipit.registry.serde.subject.TopicNameStrategy;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerdeConfigTest {

    static final String URL = "http://r:8081";

    @Test
    void parse_addressAlone_givesDefaults() {
        SerdeConfig config = SerdeConfig.parse(Map.of("schema.registry.url", URL), false);

        RegistryConnection connection = new RegistryConnection(
                List.of(new Endpoint(URI.create(URL), null)),
                Map.of(),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(20)));
        assertThat(config.isKey()).isFalse();
        assertThat(config.connection()).isEqualTo(connection);
        assertThat(config.naming().strategy()).isInstanceOf(TopicNameStrategy.class);
        assertThat(config.writing()).isEqualTo(WriterOptions.DEFAULT);
        assertThat(config.reading()).isEqualTo(ReaderOptions.DEFAULT);
        assertThat(config.caches()).isEqualTo(new CacheLimits(1000, 1000, null));
    }

    @Test
    void parse_registrySettings_areRead() {
        Map<String, Object> properties = Map.of(
                "schema.registry.url", "http://a:1 , https://b/base/",
                "basic.auth.credentials.source", "USER_INFO",
                "basic.auth.user.info", new Password("u:p"),
                "request.header.X-Team", "orders",
                "http.connect.timeout.ms", "100",
                "http.read.timeout.ms", 200,
                "max.retries", "0",
                "retries.wait.ms", "5",
                "retries.max.wait.ms", "6");

        RegistryConnection connection = SerdeConfig.parse(properties, true).connection();

        assertThat(connection)
                .isEqualTo(new RegistryConnection(
                        List.of(
                                new Endpoint(URI.create("http://a:1"), "Basic dTpw"),
                                new Endpoint(URI.create("https://b/base/"), "Basic dTpw")),
                        Map.of("X-Team", "orders"),
                        Duration.ofMillis(100),
                        Duration.ofMillis(200),
                        new RetryPolicy(0, Duration.ofMillis(5), Duration.ofMillis(6))));
    }

    @Test
    void parse_choiceSettings_areRead() {
        Map<String, Object> properties = Map.of(
                "auto.register.schemas", "false",
                "normalize.schemas", "true",
                "use.schema.id", "12",
                "id.compatibility.strict", "false",
                "use.latest.version", true,
                "latest.compatibility.strict", "FALSE",
                "latest.cache.ttl.sec", "30",
                "latest.cache.size", "5",
                "max.schemas.per.subject", "6");

        SerdeConfig config = SerdeConfig.parse(properties, false);

        assertThat(config.connection()).isNull();
        assertThat(config.writing().choice()).isEqualTo(new SchemaChoice.ById(12, false));
        assertThat(config.reading().latest()).isEqualTo(LatestVersion.ANY);
        assertThat(config.caches()).isEqualTo(new CacheLimits(6, 5, Duration.ofSeconds(30)));
    }

    @Test
    void parse_credentialsInAddress_areTakenOutOfIt() {
        Map<String, Object> properties = Map.of("schema.registry.url", "http://us%40er:p+w@r:8081");

        RegistryConnection connection =
                Objects.requireNonNull(SerdeConfig.parse(properties, false).connection());

        assertThat(connection.endpoints()).containsExactly(new Endpoint(URI.create(URL), "Basic dXNAZXI6cCt3"));
        assertThat(connection).hasToString(URL);
    }

    @Test
    void parse_olderNameOfUserInfo_isAccepted() {
        Map<String, Object> properties = Map.of(
                "schema.registry.url", URL,
                "basic.auth.credentials.source", "user_info",
                "schema.registry.basic.auth.user.info", "u:p");

        RegistryConnection connection =
                Objects.requireNonNull(SerdeConfig.parse(properties, false).connection());

        assertThat(connection.endpoints()).containsExactly(new Endpoint(URI.create(URL), "Basic dTpw"));
    }

    @Test
    void parse_namesOfOthers_areIgnored() {
        Map<String, Object> properties = new HashMap<>(Map.of("bootstrap.servers", "x", "acks", 7, "mine", "?"));
        properties.put("null", null);

        assertThat(SerdeConfig.parse(properties, false).connection()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "auto.register.schemas | maybe | either true or false",
                "use.schema.id | seven | Not a number",
                "use.schema.id | -2 | at least -1",
                "max.retries | -1 | at least 0",
                "http.read.timeout.ms | 0 | at least 1",
                "max.schemas.per.subject | 0 | at least 1",
                "latest.cache.ttl.sec | -2 | at least -1",
                "basic.auth.credentials.source | ELSEWHERE | USER_INFO",
                "value.subject.name.strategy | NoStrategy | must be TopicNameStrategy",
                "value.subject.name.strategy | java.lang.String | must be TopicNameStrategy",
                "value.schema.id.serializer | x.OtherSchemaIdSerializer | allowed: Prefix",
                "value.schema.id.deserializer | OtherDeserializer | allowed: Dual",
                "value.schema.id.deserializer | config | use.schema.id",
                "use.schema.guid | 12 | must be a guid",
                "use.latest.with.metadata | major | name=value",
                "schema.registry.url | ftp://r | http or https",
                "schema.registry.url | r:8081 | http or https",
                "schema.registry.url | http://r:8081,mock://x | one mock://scope alone",
                "schema.registry.url | mock:// | one mock://scope alone"
            })
    void parse_wrongValue_namesPropertyValueAndWhatIsAllowed(String property, String value, String allowed) {
        assertThatThrownBy(() -> SerdeConfig.parse(Map.of(property, value), false))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll(property, value.substring(value.indexOf(',') + 1), allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule.executors", "schema.registry.ssl.engine.factory.class", "request.header.Host"})
    void parse_whatIsNotSupported_isRefusedWithoutItsValue(String property) {
        assertThatThrownBy(() -> SerdeConfig.parse(Map.of("schema.registry.url", URL, property, "s3cret"), false))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(property)
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody"})
    void parse_userInfoThatIsNone_isRefusedWithoutItsValue(String info) {
        Map<String, Object> properties = Map.of(
                "schema.registry.url", URL,
                "basic.auth.credentials.source", "USER_INFO",
                "basic.auth.user.info", info);

        assertThatThrownBy(() -> SerdeConfig.parse(properties, false))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("basic.auth.user.info must be user:password")
                .hasMessageNotContaining("nobody");
    }

    @Test
    void parse_wrongAddress_doesNotShowCredentials() {
        assertThatThrownBy(() -> SerdeConfig.parse(Map.of("schema.registry.url", "ftp://u:s3cret@r"), false))
                .isInstanceOf(ConfigException.class)
                .hasMessageNotContaining("s3cret");
    }
}
