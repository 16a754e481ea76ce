// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.http.tls.PeerTls;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppConfigTest {

    private static final Map<String, String> LOCAL = Map.of("kafkastore.bootstrap.servers", "localhost:9092");

    @Test
    void of_bootstrapServersOnly_hasTheDefaults() {
        Settings settings = Settings.of(LOCAL);

        AppConfig config = AppConfig.of(settings);

        assertThat(config.debug()).isFalse();
        assertThat(config.listener()).isEqualTo(ListenerConfig.of(settings));
        assertThat(config.store()).isEqualTo(StoreConfig.of(settings));
        assertThat(config.registry()).isEqualTo(RegistryConfig.of(settings));
        assertThat(config.instance().hostName()).isNotBlank();
    }

    @Test
    void of_everythingSet_mapsEachProperty() {
        Map<String, String> properties = new HashMap<>(LOCAL);
        properties.put("debug", "true");
        properties.put("host.name", "registry-1");
        properties.put("listeners", "http://localhost:1234");

        AppConfig config = AppConfig.of(Settings.of(properties));

        assertThat(config.debug()).isTrue();
        assertThat(config.instance())
                .isEqualTo(new InstanceConfig(
                        "registry-1", new Listener("http", "localhost", 1234), 1234, true, Set.of(), PeerTls.DEFAULT));
    }

    @ParameterizedTest
    @CsvSource({"debug, maybe", "listeners, none", "kafkastore.topic, /", "host.port, x", "leader.eligibility, perhaps"
    })
    void of_wrongValue_isRefused(String name, String value) {
        Refusals.assertRefused(AppConfig::of, LOCAL, name, value);
    }

    @ParameterizedTest
    @CsvSource({"dos.filter.enabled, true", "csrf.prevention.enable, true"})
    void of_protectingValue_isRefusedBeforeAnythingElse(String name, String value) {
        Map<String, String> properties = Map.of(name, value, "listeners", "none");

        assertThatThrownBy(() -> AppConfig.of(Settings.of(properties)))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining(name + "=" + value);
    }
}
