// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenerConfigTest {

    @Test
    void of_nothingSet_hasTheDefaults() {
        ListenerConfig config = ListenerConfig.of(Settings.of(Map.of()));

        assertThat(config)
                .isEqualTo(new ListenerConfig(
                        List.of(new Listener("http", "0.0.0.0", 8081)),
                        200,
                        true,
                        8192,
                        Duration.ofSeconds(30),
                        false));
    }

    @Test
    void of_everythingSet_mapsEachProperty() {
        ListenerConfig config = ListenerConfig.of(Settings.of(Map.of(
                "listeners", "http://localhost:1, INTERNAL://10.0.0.1:2",
                "listener.protocol.map", "INTERNAL:HTTP,OTHER:https",
                "thread.pool.max", "4",
                "compression.enable", "false",
                "max.request.header.size", "1025",
                "idle.timeout.ms", "6",
                "jetty.legacy.uri.compliance", "true")));

        assertThat(config)
                .isEqualTo(new ListenerConfig(
                        List.of(new Listener("http", "localhost", 1), new Listener("internal", "10.0.0.1", 2)),
                        4,
                        false,
                        1025,
                        Duration.ofMillis(6),
                        true));
    }

    @ParameterizedTest
    @CsvSource({
        "listeners, https://0.0.0.0:8081",
        "listeners, http://localhost",
        "listeners, http://localhost:70000",
        "listeners, localhost:8081",
        "listeners, INTERNAL://localhost:8081",
        "listeners, http://localhost:8081/path",
        "listener.protocol.map, INTERNAL",
        "listener.protocol.map, INTERNAL:ftp",
        "port, 65536",
        "port, http",
        "thread.pool.max, 0",
        "compression.enable, on",
        "max.request.header.size, 1023",
        "idle.timeout.ms, -1",
        "jetty.legacy.uri.compliance, maybe"
    })
    void of_wrongValue_isRefused(String name, String value) {
        Refusals.assertRefused(ListenerConfig::of, Map.of(), name, value);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8081, localhost, 8081",
        "HTTP://localhost:8081/, localhost, 8081",
        "http://[::1]:8081, ::1, 8081",
        "http://:8081, 0.0.0.0, 8081",
        "http://localhost:0, localhost, 0"
    })
    void of_listener_isHostAndPort(String address, String host, int port) {
        List<Listener> listeners =
                ListenerConfig.of(Settings.of(Map.of("listeners", address))).listeners();

        assertThat(listeners).containsExactly(new Listener("http", host, port));
    }

    @Test
    void of_nameThatMapsToHttps_isRefused() {
        Refusals.assertRefused(
                ListenerConfig::of,
                Map.of("listener.protocol.map", "SAFE:https"),
                "listeners",
                "SAFE://localhost:8081");
    }

    @Test
    void of_oldPortWithoutListeners_isThePortOnAllInterfaces() {
        ListenerConfig config = ListenerConfig.of(Settings.of(Map.of("port", "9000")));

        assertThat(config.listeners()).containsExactly(new Listener("http", "0.0.0.0", 9000));
    }

    @ParameterizedTest
    @CsvSource({"localhost, http://localhost:1", "::1, http://[::1]:1"})
    void url_host_isBracketedWhereItHasColons(String host, String url) {
        assertThat(new Listener("http", host, 1).url()).isEqualTo(url);
    }
}
