// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreConfigTest {

    private static final Map<String, String> LOCAL = Map.of("kafkastore.bootstrap.servers", "localhost:9092");

    @Test
    void of_bootstrapServersOnly_hasTheDefaults() {
        StoreConfig config = StoreConfig.of(Settings.of(LOCAL));

        assertThat(config)
                .isEqualTo(new StoreConfig(
                        List.of("localhost:9092"),
                        new TopicConfig("_schemas", 3, false, Map.of()),
                        Duration.ofMillis(500),
                        Duration.ofMinutes(1),
                        Map.of("security.protocol", "PLAINTEXT"),
                        new OthersConfig("schema-registry", false)));
    }

    @Test
    void of_everythingSet_mapsEachProperty() {
        StoreConfig config = StoreConfig.of(Settings.of(Map.of(
                "kafkastore.bootstrap.servers", "SASL_SSL://a:1,PLAINTEXT://b:2,c:3",
                "kafkastore.security.protocol", "sasl_ssl",
                "kafkastore.topic", "my-schemas",
                "kafkastore.topic.replication.factor", "1",
                "kafkastore.topic.skip.validation", "true",
                "kafkastore.topic.config.min.insync.replicas", "2",
                "schema.registry.group.id", "mine",
                "kafkastore.timeout.ms", "4",
                "kafkastore.init.timeout.ms", "5",
                "kafkastore.sasl.jaas.config", "module required;")));

        assertThat(config)
                .isEqualTo(new StoreConfig(
                        List.of("a:1", "c:3"),
                        new TopicConfig("my-schemas", 1, true, Map.of("min.insync.replicas", "2")),
                        Duration.ofMillis(4),
                        Duration.ofMillis(5),
                        Map.of("security.protocol", "SASL_SSL", "sasl.jaas.config", "module required;"),
                        new OthersConfig("mine", false)));
    }

    @ParameterizedTest
    @CsvSource({
        "kafkastore.bootstrap.servers, localhost",
        "kafkastore.bootstrap.servers, SSL://localhost:9093",
        "kafkastore.bootstrap.servers, localhost:http",
        "kafkastore.bootstrap.servers, http://localhost:9092/x",
        "kafkastore.security.protocol, TLS",
        "kafkastore.topic, my schemas",
        "kafkastore.topic, ..",
        "kafkastore.topic.replication.factor, 0",
        "kafkastore.topic.replication.factor, 32768",
        "kafkastore.topic.skip.validation, 1",
        "kafkastore.timeout.ms, 0",
        "kafkastore.init.timeout.ms, forever"
    })
    void of_wrongValue_isRefused(String name, String value) {
        Refusals.assertRefused(StoreConfig::of, LOCAL, name, value);
    }

    @Test
    void of_noBootstrapServers_saysWhatIsExpected() {
        assertThatThrownBy(() -> StoreConfig.of(Settings.of(Map.of())))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessage("kafkastore.bootstrap.servers is not set: expected a comma list of host:port or "
                        + "PLAINTEXT://host:port (kafkastore.security.protocol)");
    }

    @ParameterizedTest
    @CsvSource({"a:1, a:1", "plaintext://a:1, a:1", "'[::1]:9092', '[::1]:9092'", "'SSL://b:2,PLAINTEXT://a:1', a:1"})
    void bootstrapServers_entries_countForTheProtocolInUse(String given, String used) {
        Settings settings = Settings.of(Map.of("kafkastore.bootstrap.servers", given));

        assertThat(BootstrapServers.of(settings).used()).containsExactly(used);
    }

    @Test
    void clientProperties_overruledAndOwnSettings_areLeftOut() {
        Map<String, String> properties = new HashMap<>(LOCAL);
        KnownProperties.overruledClientProperties().forEach(name -> properties.put("kafkastore." + name, "x"));
        properties.put("kafkastore.connection.url", "x");
        properties.put("kafkastore.write.max.retries", "x");
        properties.put("kafkastore.linger.ms", " 7 ");

        StoreConfig config = StoreConfig.of(Settings.of(properties));

        assertThat(config.clientProperties()).isEqualTo(Map.of("security.protocol", "PLAINTEXT", "linger.ms", " 7 "));
    }

    @Test
    void clientProperties_blankValues_areKeptOnlyWhereTheyMeanSomething() {
        StoreConfig config = StoreConfig.of(Settings.of(Map.of(
                "kafkastore.bootstrap.servers", "a:1",
                "kafkastore.ssl.truststore.location", "",
                "kafkastore.ssl.endpoint.identification.algorithm", "")));

        assertThat(config.clientProperties())
                .isEqualTo(Map.of("security.protocol", "PLAINTEXT", "ssl.endpoint.identification.algorithm", ""));
    }

    @Test
    void overruledClientProperties_whatCorrectnessRestsOn_isThere() {
        assertThat(KnownProperties.overruledClientProperties())
                .contains(
                        "key.serializer",
                        "value.serializer",
                        "key.deserializer",
                        "value.deserializer",
                        "acks",
                        "enable.idempotence",
                        "transactional.id",
                        "transaction.timeout.ms",
                        "isolation.level",
                        "auto.offset.reset",
                        "enable.auto.commit",
                        "max.block.ms",
                        "group.id");
    }

    @Test
    void toString_clientProperties_showsNoValues() {
        Map<String, String> properties = new HashMap<>(LOCAL);
        properties.put("kafkastore.ssl.key.password", "hush");

        assertThat(StoreConfig.of(Settings.of(properties)).toString())
                .contains("ssl.key.password")
                .doesNotContain("hush");
    }
}
