// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.http.file.FileBacked;
import io.incipit.registry.http.tls.KeyStoreFile;
import io.incipit.registry.http.tls.PeerTls;
import io.incipit.registry.http.tls.TlsConfig;
import io.incipit.registry.http.tls.TlsConfig.Algorithms;
import io.incipit.registry.http.tls.TlsConfig.Ciphers;
import io.incipit.registry.http.tls.TlsConfig.ClientCertificates;
import io.incipit.registry.http.tls.TlsConfig.Reload;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsSettingsTest {

    private static final Map<String, String> BASE = Map.of(
            "listeners", "INNER://localhost:1,https://localhost:2,http://localhost:3",
            "listener.protocol.map", "INNER:https",
            "ssl.keystore.location", "/keys",
            "ssl.truststore.location", "/trust");

    @Test
    void of_locationAlone_hasTheDefaults() {
        TlsConfig tls = tls(Map.of(), 1);

        KeyStoreFile trust = new KeyStoreFile("ssl.truststore", Path.of("/trust"), Optional.empty(), "JKS");
        assertThat(tls)
                .isEqualTo(new TlsConfig(
                        new KeyStoreFile("ssl.keystore", Path.of("/keys"), Optional.empty(), "JKS"),
                        Optional.empty(),
                        Optional.of(trust),
                        ClientCertificates.NONE,
                        Ciphers.DEFAULT,
                        Reload.NEVER));
    }

    @Test
    void ofPeers_nothingSet_trustsWhomTheJdkTrusts() {
        assertThat(TlsSettings.ofPeers(Settings.of(Map.of()), "http")).isEqualTo(PeerTls.DEFAULT);
    }

    @Test
    void ofPeers_storesOfTheListener_areUsedForCallsToo() {
        Map<String, String> settings = new HashMap<>(BASE);
        settings.put("ssl.key.password", "a");
        settings.put("listener.name.inner.ssl.truststore.location", "/inner-trust");
        settings.put("ssl.endpoint.identification.algorithm", "HTTPS");

        PeerTls tls = TlsSettings.ofPeers(Settings.of(settings), "inner");

        PeerTls.Keys keys = tls.keys().orElseThrow();
        assertThat(keys.store().path()).isEqualTo(Path.of("/keys"));
        assertThat(keys.password()).contains("a");
        assertThat(tls.trustStore().orElseThrow().path()).isEqualTo(Path.of("/inner-trust"));
        assertThat(tls.hostNames()).isTrue();
    }

    @Test
    void ofPeers_otherCheckOfHosts_isRefused() {
        Settings settings = Settings.of(Map.of("ssl.endpoint.identification.algorithm", "LDAPS"));

        assertThatThrownBy(() -> TlsSettings.ofPeers(settings, "http"))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("ssl.endpoint.identification.algorithm");
    }

    @Test
    void of_everythingSet_mapsEachProperty() {
        TlsConfig tls = tls(
                Map.ofEntries(
                        entry("ssl.keystore.password", "a"),
                        entry("ssl.keystore.type", "PKCS12"),
                        entry("ssl.key.password", "b"),
                        entry("ssl.truststore.password", "c"),
                        entry("ssl.truststore.type", "PEM"),
                        entry("ssl.client.authentication", "required"),
                        entry("ssl.protocol", "TLSv1.3"),
                        entry("ssl.provider", "SunJSSE"),
                        entry("ssl.enabled.protocols", "TLSv1.3,TLSv1.2"),
                        entry("ssl.cipher.suites", "S"),
                        entry("ssl.keymanager.algorithm", "K"),
                        entry("ssl.trustmanager.algorithm", "T"),
                        entry("ssl.keystore.reload", "true"),
                        entry("ssl.keystore.watch.location", "/watched")),
                1);

        Algorithms algorithms = new Algorithms(Optional.of("K"), Optional.of("T"));
        assertThat(tls)
                .isEqualTo(new TlsConfig(
                        new KeyStoreFile("ssl.keystore", Path.of("/keys"), Optional.of("a"), "PKCS12"),
                        Optional.of("b"),
                        Optional.of(new KeyStoreFile("ssl.truststore", Path.of("/trust"), Optional.of("c"), "PEM")),
                        ClientCertificates.REQUIRED,
                        new Ciphers(
                                "TLSv1.3",
                                Optional.of("SunJSSE"),
                                List.of("TLSv1.3", "TLSv1.2"),
                                List.of("S"),
                                algorithms),
                        new Reload(true, Optional.of(Path.of("/watched")), FileBacked.PAUSE)));
    }

    @Test
    void of_overrideOfOneListener_holdsForThatOneOnly() {
        Map<String, String> overrides = Map.of(
                "listener.name.inner.ssl.keystore.location", "/inner",
                "listener.name.inner.ssl.client.authentication", "REQUIRED",
                "ssl.keystore.password", "shared");

        TlsConfig inner = tls(overrides, 0);
        TlsConfig other = tls(overrides, 1);

        assertThat(inner.keyStore())
                .isEqualTo(new KeyStoreFile(
                        "listener.name.inner.ssl.keystore", Path.of("/inner"), Optional.of("shared"), "JKS"));
        assertThat(inner.clients()).isEqualTo(ClientCertificates.REQUIRED);
        assertThat(other.keyStore().path()).isEqualTo(Path.of("/keys"));
        assertThat(other.clients()).isEqualTo(ClientCertificates.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "ssl.client.auth, true, ssl.keystore.type, JKS, REQUIRED",
        "ssl.client.auth, true, ssl.client.authentication, REQUESTED, REQUESTED",
        "ssl.client.auth, false, ssl.keystore.type, JKS, NONE",
        "listener.name.https.ssl.client.auth, true, ssl.client.authentication, NONE, REQUIRED"
    })
    void of_oldNameOfClientAuthentication_countsWhereTheNewOneDoesNot(
            String name, String value, String other, String otherValue, ClientCertificates clients) {
        assertThat(tls(Map.of(name, value, other, otherValue), 1).clients()).isEqualTo(clients);
    }

    @ParameterizedTest
    @CsvSource({
        "ssl.client.authentication, WANTED",
        "ssl.client.auth, yes",
        "ssl.keystore.reload, yes",
        "listener.name.inner.ssl.client.authentication, WANTED",
        "listener.name.INNER.ssl.keystore.location, /keys",
        "listener.name.innner.ssl.keystore.location, /keys",
        "listener.name.http.ssl.keystore.location, /keys",
        "listener.name.inner.ssl.brand.new, x",
        "listener.name.inner.authentication.method, BASIC"
    })
    void of_wrongValue_isRefused(String name, String value) {
        Refusals.assertRefused(ListenerConfig::of, BASE, name, value);
    }

    @Test
    void of_encryptedListenerWithoutKeyStore_saysWhatToSet() {
        assertThatThrownBy(() -> ListenerConfig.of(Settings.of(Map.of("listeners", "https://localhost:1"))))
                .hasMessage(
                        "listeners=https://localhost:1 is not allowed: expected ssl.keystore.location to be set where"
                                + " there is an https listener");
    }

    @Test
    void of_clientsAskedWithoutTrustStore_saysWhatToSet() {
        Map<String, String> noTrust = Map.of("listeners", "https://localhost:1", "ssl.keystore.location", "/keys");

        Refusals.assertRefused(ListenerConfig::of, noTrust, "ssl.client.authentication", "REQUESTED");
    }

    @ParameterizedTest
    @CsvSource({"ssl.client.authentication, REQUIRED", "ssl.client.authentication, WANTED", "ssl.client.auth, true"})
    void of_clientsAskedWithoutEncryptedListener_isRefused(String name, String value) {
        Map<String, String> plain = Map.of("listeners", "http://localhost:1", "ssl.truststore.location", "/trust");

        Refusals.assertRefused(ListenerConfig::of, plain, name, value);
        Refusals.assertRefused(ListenerConfig::of, Map.of(), name, value);
    }

    private static TlsConfig tls(Map<String, String> more, int listener) {
        Map<String, String> properties = new HashMap<>(BASE);
        properties.putAll(more);
        return ListenerConfig.of(Settings.of(properties))
                .listeners()
                .get(listener)
                .tls()
                .orElseThrow();
    }
}
