// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.http.HttpConfig.Listener;
import io.incipit.registry.http.file.UnusableFileException;
import io.incipit.registry.http.peer.PeerClient;
import io.incipit.registry.http.tls.KeyStoreFile;
import io.incipit.registry.http.tls.PeerTls;
import io.incipit.registry.http.tls.TestKeys;
import io.incipit.registry.http.tls.TlsConfig;
import io.incipit.registry.http.tls.TlsConfig.Ciphers;
import io.incipit.registry.http.tls.TlsConfig.ClientCertificates;
import io.incipit.registry.http.tls.TlsConfig.Reload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writes sent on to nodes that listen with https. */
class PeerTlsTest {

    static final String BODY = "{\"schema\":\"text\"}";

    static KeyStoreFile here;
    static KeyStoreFile elsewhere;
    static KeyStoreFile known;
    static KeyStoreFile trustsBoth;
    static KeyStoreFile trustsNobodyHere;
    static KeyStoreFile trustsKnown;

    @BeforeAll
    static void makeKeys(@TempDir Path directory) {
        TestKeys keys = new TestKeys(directory);
        here = keys.server("here");
        elsewhere = keys.keys("elsewhere", "PKCS12", "dns:elsewhere.example");
        known = keys.keys("known", "PKCS12", "");
        trustsBoth = keys.trusting("trusts-both", here, elsewhere);
        trustsKnown = keys.trusting("trusts-known", known);
        trustsNobodyHere = keys.trusting("trusts-nobody-here", known);
    }

    /** With the wrong certificate the holder counts as out of reach, and the write is done here. */
    @ParameterizedTest
    @CsvSource({"here, true, true", "here, false, true", "elsewhere, true, false", "elsewhere, false, true"})
    void write_certificateForHost_isAskedForOrNot(String shown, boolean hostNames, boolean sentOn) {
        KeyStoreFile keys = shown.equals("here") ? here : elsewhere;
        PeerTls tls = calling(Optional.empty(), trustsBoth, hostNames);

        assertThat(isSentOn(tls, TlsConfig.of(keys))).isEqualTo(sentOn);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void write_certificateNobodyTrusts_isNotSentOn(boolean hostNames) {
        PeerTls tls = calling(Optional.empty(), trustsNobodyHere, hostNames);

        assertThat(isSentOn(tls, TlsConfig.of(here))).isFalse();
    }

    @Test
    void write_withoutTrustStore_trustsWhomTheJdkTrusts() {
        assertThat(isSentOn(PeerTls.DEFAULT, TlsConfig.of(here))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void write_holderAsksWhoCalls_isShownTheKey(boolean shown, boolean sentOn) {
        TlsConfig asking = new TlsConfig(
                here,
                Optional.empty(),
                Optional.of(trustsKnown),
                ClientCertificates.REQUIRED,
                Ciphers.DEFAULT,
                Reload.NEVER);
        Optional<PeerTls.Keys> keys = shown ? Optional.of(new PeerTls.Keys(known, Optional.empty())) : Optional.empty();

        assertThat(isSentOn(calling(keys, trustsBoth, true), asking)).isEqualTo(sentOn);
    }

    @Test
    void write_trustStoreChanged_trustsAnew(@TempDir Path directory) throws IOException {
        Path path = directory.resolve("trust");
        Files.copy(trustsNobodyHere.path(), path);
        KeyStoreFile trust = new KeyStoreFile("ssl.truststore", path, Optional.of(TestKeys.PASSWORD), "PKCS12");
        Reload always = new Reload(true, Optional.empty(), Duration.ZERO);
        PeerTls tls = new PeerTls(Optional.empty(), Optional.of(trust), Ciphers.DEFAULT, always, true);
        try (PeerNode holder = serving(TlsConfig.of(here));
                PeerNode node = node(tls)) {
            node.leavingWritesTo(holder.holder());
            node.send("POST /subjects/s/versions", BODY);
            Files.copy(trustsBoth.path(), path, StandardCopyOption.REPLACE_EXISTING);
            node.leavingWritesTo(holder.holder());

            node.send("POST /subjects/s/versions", BODY);

            assertThat(node.cluster.unreachable).hasSize(1);
            assertThat(holder.forwarded.registry().stored).hasSize(1);
        }
    }

    @Test
    void new_storeCannotBeUsed_saysSoAtOnce() {
        KeyStoreFile missing = new KeyStoreFile("ssl.truststore", Path.of("/nowhere"), Optional.empty(), "PKCS12");

        assertThatThrownBy(() -> new PeerClient(calling(Optional.empty(), missing, true)))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("ssl.truststore.location=/nowhere");
    }

    private static PeerTls calling(Optional<PeerTls.Keys> keys, KeyStoreFile trust, boolean hostNames) {
        return new PeerTls(keys, Optional.of(trust), Ciphers.DEFAULT, Reload.NEVER, hostNames);
    }

    private static boolean isSentOn(PeerTls calling, TlsConfig called) {
        try (PeerNode holder = serving(called);
                PeerNode node = node(calling)) {
            node.leavingWritesTo(holder.holder());
            RawClient.Answer answer = node.send("POST /subjects/s/versions", BODY);
            assertThat(answer.status()).isEqualTo(200);
            return holder.forwarded.registry().stored.size() == 1;
        }
    }

    private static PeerNode serving(TlsConfig tls) {
        Listener listener = new Listener("127.0.0.1", 0, Optional.of(tls));
        return PeerNode.start(PeerNode.config(true, PeerNode.TOPIC, "holder"), TestServer.CONFIG.listeningOn(listener));
    }

    private static PeerNode node(PeerTls tls) {
        return PeerNode.start(new PeerConfig(true, PeerNode.TOPIC, "node", Set.of(), tls), TestServer.CONFIG);
    }
}
