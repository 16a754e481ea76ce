// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.http.HttpConfig.Limits;
import io.incipit.registry.http.HttpConfig.Speech;
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

        assertThat(config.listeners()).containsExactly(new Listener("http", "0.0.0.0", 8081));
        assertThat(config.maxThreads()).isEqualTo(200);
        assertThat(config.maxWaiting()).isEqualTo(1000);
        assertThat(config.limits()).isEqualTo(Limits.DEFAULT);
        assertThat(config.speech()).isEqualTo(Speech.DEFAULT);
        assertThat(config.permissivePaths()).isFalse();
    }

    @Test
    void of_everythingSet_mapsEachProperty() {
        ListenerConfig config = ListenerConfig.of(Settings.of(Map.ofEntries(
                entry("listeners", "INTERNAL://10.0.0.1:2"),
                entry("listener.protocol.map", "INTERNAL:HTTP,OTHER:https"),
                entry("thread.pool.max", "4"),
                entry("request.queue.capacity", "3"),
                entry("compression.enable", "false"),
                entry("http2.enabled", "false"),
                entry("proxy.protocol.enabled", "true"),
                entry("max.request.header.size", "1025"),
                entry("idle.timeout.ms", "6"),
                entry("request.timeout.ms", "5"),
                entry("shutdown.graceful.ms", "7"),
                entry("size.limit.filter.enabled", "true"),
                entry("size.limit.filter.max.request.body.size", "8"),
                entry("server.connection.limit", "10"),
                entry("connector.connection.limit", "9"),
                entry("jetty.legacy.uri.compliance", "true"))));

        Limits limits = new Limits(8, 1025, Duration.ofMillis(6), Duration.ofMillis(5), Duration.ofMillis(7), 9);
        assertThat(config.listeners()).containsExactly(new Listener("internal", "10.0.0.1", 2));
        assertThat(config.maxThreads()).isEqualTo(4);
        assertThat(config.maxWaiting()).isEqualTo(3);
        assertThat(config.limits()).isEqualTo(limits);
        assertThat(config.speech()).isEqualTo(new Speech(false, false, true));
        assertThat(config.permissivePaths()).isTrue();
    }

    @Test
    void of_sizeFilterWithoutSize_isAMegabyte() {
        ListenerConfig config = ListenerConfig.of(Settings.of(Map.of("size.limit.filter.enabled", "true")));

        assertThat(config.limits().maxBodyBytes()).isEqualTo(1_048_576);
    }

    @Test
    void of_limitOfTheServerWithSeveralListeners_isRefused() {
        Refusals.assertRefused(
                ListenerConfig::of,
                Map.of("listeners", "http://localhost:1,http://localhost:2"),
                "server.connection.limit",
                "5");
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
        "request.queue.capacity, 0",
        "compression.enable, on",
        "max.request.header.size, 1023",
        "idle.timeout.ms, -1",
        "shutdown.graceful.ms, -1",
        "http2.enabled, on",
        "proxy.protocol.enabled, on",
        "size.limit.filter.enabled, on",
        "size.limit.filter.max.request.body.size, 0",
        "server.connection.limit, -1",
        "connector.connection.limit, many",
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
    void of_severalListeners_encryptWhereTheirNameSaysSo() {
        ListenerConfig config = ListenerConfig.of(Settings.of(Map.of(
                "listeners", "http://[::1]:1, https://localhost:2, SAFE://localhost:3",
                "listener.protocol.map", "SAFE:https",
                "ssl.keystore.location", "/keys")));

        assertThat(config.listeners()).extracting(Listener::name).containsExactly("http", "https", "safe");
        assertThat(config.listeners())
                .extracting(Listener::url)
                .containsExactly("http://[::1]:1", "https://localhost:2", "https://localhost:3");
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
