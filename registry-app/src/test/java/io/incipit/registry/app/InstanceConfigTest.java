// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.http.tls.KeyStoreFile;
import io.incipit.registry.http.tls.PeerTls;
import io.incipit.registry.http.tls.TlsConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceConfigTest {

    private static final Listener PUBLIC = new Listener("http", "0.0.0.0", 8081);
    private static final Listener INTERNAL = new Listener("internal", "10.0.0.1", 8082);
    private static final Listener SECRET = new Listener("https", "::1", 8443, Optional.of(tls()));

    @Test
    void of_nothingSet_isTheMachineAndItsFirstListener() {
        InstanceConfig config = config(Map.of());

        assertThat(config).isEqualTo(new InstanceConfig("machine", PUBLIC, 8081, true, Set.of(), PeerTls.DEFAULT));
        assertThat(config.url(8081)).isEqualTo("http://machine:8081");
    }

    @Test
    void of_everythingSet_mapsEachProperty() {
        InstanceConfig config = config(Map.of(
                "host.name", "registry-1",
                "host.port", "80",
                "inter.instance.protocol", "HTTPS",
                "inter.instance.listener.name", "INTERNAL",
                "inter.instance.headers.whitelist", "X-Tenant, X-Trace, X-Tenant"));

        Set<String> headers = Set.of("X-Tenant", "X-Trace");
        assertThat(config).isEqualTo(new InstanceConfig("registry-1", INTERNAL, 80, true, headers, PeerTls.DEFAULT));
        assertThat(config.url(8082)).isEqualTo("http://registry-1:80");
    }

    @ParameterizedTest
    @CsvSource({
        "host.port, 65536",
        "host.port, none",
        "inter.instance.protocol, https",
        "schema.registry.inter.instance.protocol, https",
        "inter.instance.listener.name, OTHER",
        "inter.instance.headers.whitelist, X Tenant"
    })
    void of_wrongValue_isRefused(String name, String value) {
        Refusals.assertRefused(InstanceConfigTest::config, Map.of(), name, value);
    }

    @Test
    void of_listenerWithoutHostPort_tellsTheListenersPort() {
        assertThat(config(Map.of("inter.instance.listener.name", "internal")).port())
                .isEqualTo(8082);
    }

    @Test
    void of_oldNameOfTheProtocol_wins() {
        InstanceConfig config =
                config(Map.of("schema.registry.inter.instance.protocol", "http", "inter.instance.protocol", "https"));

        assertThat(config.listener()).isEqualTo(PUBLIC);
    }

    @Test
    void url_listenerOnAnyFreePort_isThePortItWasBoundTo() {
        InstanceConfig config =
                new InstanceConfig("::1", new Listener("http", "::1", 0), 0, true, Set.of(), PeerTls.DEFAULT);

        assertThat(config.url(54321)).isEqualTo("http://[::1]:54321");
    }

    @Test
    void of_protocol_choosesTheListener() {
        InstanceConfig config = InstanceConfig.of(
                Settings.of(Map.of("inter.instance.protocol", "https")), List.of(PUBLIC, SECRET), () -> "machine");

        assertThat(config.listener()).isEqualTo(SECRET);
        assertThat(config.url(8443)).isEqualTo("https://machine:8443");
    }

    @ParameterizedTest
    @CsvSource({"'', '', true", "'', false, false", "false, '', false", "false, true, false", "true, false, true"})
    void of_eligibility_goesByTheOldNameFirst(String old, String current, boolean eligible) {
        Map<String, String> properties = Map.of("master.eligibility", old, "leader.eligibility", current);

        assertThat(config(properties).eligible()).isEqualTo(eligible);
    }

    @Test
    void of_encryptedListenersOnly_needNoProtocol() {
        InstanceConfig config = InstanceConfig.of(Settings.of(Map.of()), List.of(SECRET), () -> "machine");

        assertThat(config.listener()).isEqualTo(SECRET);
    }

    private static TlsConfig tls() {
        return TlsConfig.of(new KeyStoreFile("ssl.keystore", Path.of("/keys"), Optional.empty(), "JKS"));
    }

    private static InstanceConfig config(Map<String, String> properties) {
        return config(Settings.of(properties));
    }

    private static InstanceConfig config(Settings settings) {
        return InstanceConfig.of(settings, List.of(PUBLIC, INTERNAL), () -> "machine");
    }
}
