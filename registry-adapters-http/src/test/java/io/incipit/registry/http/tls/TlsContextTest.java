// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.http.file.UnusableFileException;
import io.incipit.registry.http.tls.TlsConfig.Algorithms;
import io.incipit.registry.http.tls.TlsConfig.Ciphers;
import io.incipit.registry.http.tls.TlsConfig.ClientCertificates;
import io.incipit.registry.http.tls.TlsConfig.Reload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlsContextTest {

    static Path directory;

    static KeyStoreFile keys;

    @BeforeAll
    static void makeKeys(@TempDir Path temporary) {
        directory = temporary;
        keys = new TestKeys(directory).server("server");
    }

    @ParameterizedTest
    @CsvSource({"PKCS12,PKCS12", "JKS,JKS", "JKS,PKCS12"})
    void of_everyKindOfStore_isRead(String told, String type) {
        KeyStoreFile file = new TestKeys(directory).keys("as-" + told + "-" + type, type, "");

        var context = TlsContext.of(TlsConfig.of(new KeyStoreFile("ssl.keystore", file.path(), file.password(), told)));

        assertThat(context.getProtocol()).isEqualTo("TLS");
    }

    @Test
    void of_pem_isRead() {
        KeyStoreFile pem = new TestKeys(directory).pem(keys);

        assertThat(TlsContext.of(TlsConfig.of(pem)).createSSLEngine()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no PEM", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"})
    void of_pemWithoutUse_saysWhatToLookAt(String text) throws Exception {
        Path path = Files.writeString(directory.resolve("useless.pem"), text);

        assertUnusable(
                new KeyStoreFile("ssl.keystore", path, Optional.empty(), "PEM"), "there is no certificate in it");
    }

    @Test
    void of_wrongPassword_saysWhatToLookAt() {
        assertUnusable(
                new KeyStoreFile("ssl.keystore", keys.path(), Optional.of("wrong"), "PKCS12"),
                "keystore password was incorrect; check ssl.keystore.type=PKCS12 and ssl.keystore.password");
    }

    @Test
    void of_missingFile_saysSo() {
        assertUnusable(
                new KeyStoreFile("ssl.keystore", Path.of("/nowhere.p12"), Optional.empty(), "PKCS12"),
                "ssl.keystore.location=/nowhere.p12 cannot be used: there is no such file");
    }

    @Test
    void of_unknownType_saysSo() {
        assertUnusable(new KeyStoreFile("ssl.keystore", keys.path(), Optional.empty(), "ODD"), "ODD not found");
    }

    @Test
    void of_storeWithoutKey_saysSo() {
        KeyStoreFile trust = new TestKeys(directory).trusting("only-trust", keys);

        assertUnusable(
                new KeyStoreFile("ssl.keystore", trust.path(), trust.password(), "PKCS12"), "there is no private key");
    }

    @ParameterizedTest
    @CsvSource({
        "TLSv9, , , , ssl.protocol=TLSv9",
        "TLS, Odd, , , ssl.provider=Odd",
        "TLS, , TLSv9, , ssl.enabled.protocols=TLSv9 is not known to this JVM; it knows",
        "TLS, , , ODD_SUITE, ssl.cipher.suites=ODD_SUITE is not known to this JVM; it knows"
    })
    void of_unknownNames_areNotPassedOver(
            String protocol, String provider, String enabled, String suite, String message) {
        Ciphers ciphers = new Ciphers(
                protocol,
                Optional.ofNullable(provider),
                Optional.ofNullable(enabled).stream().toList(),
                Optional.ofNullable(suite).stream().toList(),
                Algorithms.DEFAULT);

        assertThatThrownBy(() -> TlsContext.of(config(ciphers)))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining(message);
    }

    @Test
    void of_unknownAlgorithm_saysWhatToLookAt() {
        Algorithms odd = new Algorithms(Optional.of("Odd"), Optional.empty());

        assertThatThrownBy(() -> TlsContext.of(config(new Ciphers("TLS", Optional.empty(), List.of(), List.of(), odd))))
                .hasMessageContaining("ssl.keymanager.algorithm");
    }

    @Test
    void new_clientsAskedWithoutTrustStore_isRefused() {
        assertThatThrownBy(() -> new TlsConfig(
                        keys,
                        Optional.empty(),
                        Optional.empty(),
                        ClientCertificates.REQUIRED,
                        Ciphers.DEFAULT,
                        Reload.NEVER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void toString_passwords_areNotShown() {
        assertThat(TlsConfig.of(keys).toString()).contains("server").doesNotContain(TestKeys.PASSWORD);
    }

    private static TlsConfig config(Ciphers ciphers) {
        return new TlsConfig(keys, Optional.empty(), Optional.empty(), ClientCertificates.NONE, ciphers, Reload.NEVER);
    }

    private static void assertUnusable(KeyStoreFile file, String message) {
        assertThatThrownBy(() -> TlsContext.of(TlsConfig.of(file)))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageStartingWith("ssl.keystore.location=" + file.path() + " cannot be used: ")
                .hasMessageContaining(message)
                .hasMessageNotContaining(TestKeys.PASSWORD);
    }
}
