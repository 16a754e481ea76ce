// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.http.HttpConfig.HostChecks;
import io.incipit.registry.http.HttpConfig.Listener;
import io.incipit.registry.http.HttpConfig.Safeguards;
import io.incipit.registry.http.tls.KeyStoreFile;
import io.incipit.registry.http.tls.TestKeys;
import io.incipit.registry.http.tls.TlsConfig;
import io.incipit.registry.http.tls.TlsConfig.Algorithms;
import io.incipit.registry.http.tls.TlsConfig.Ciphers;
import io.incipit.registry.http.tls.TlsConfig.ClientCertificates;
import io.incipit.registry.http.tls.TlsConfig.Reload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TlsListenerTest {

    static KeyStoreFile server;
    static KeyStoreFile renewed;
    static KeyStoreFile known;
    static KeyStoreFile stranger;
    static KeyStoreFile serverTrust;
    static KeyStoreFile clientTrust;

    @BeforeAll
    static void makeKeys(@TempDir Path directory) {
        TestKeys keys = new TestKeys(directory);
        server = keys.server("first");
        renewed = keys.server("renewed");
        known = keys.keys("known", "PKCS12", "");
        stranger = keys.keys("stranger", "PKCS12", "");
        serverTrust = keys.trusting("server-trust", known);
        clientTrust = keys.trusting("client-trust", server, renewed);
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void get_everyVersionOfHttp_isServed(HttpClient.Version version) throws Exception {
        try (TestServer running = serving(TlsConfig.of(server))) {
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(trusting(Optional.empty()))
                    .version(version)
                    .build();

            HttpResponse<String> answer = send(client, running.http.baseUri());

            assertThat(answer.version()).isEqualTo(version);
            assertThat(answer.body()).isEqualTo("[\"AVRO\"]");
        }
    }

    @Test
    void get_http2Off_isServedOverHttp1() throws Exception {
        HttpConfig all = listening(TlsConfig.of(server));
        HttpConfig one = new HttpConfig(
                all.listeners(),
                all.threads(),
                all.limits(),
                new HttpConfig.Speech(true, false, false),
                all.safeguards(),
                false,
                false);
        try (TestServer running = new TestServer(one)) {
            HttpResponse<String> answer = send(client(Optional.empty()), running.http.baseUri());

            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        }
    }

    @Test
    void uris_severalListeners_areInTheirOrder() throws Exception {
        Listener plain = new Listener("127.0.0.1", 0);
        Listener six = new Listener("::1", 0);
        Listener secret = new Listener("localhost", 0, Optional.of(TlsConfig.of(server)));
        try (TestServer running = new TestServer(TestServer.CONFIG.listeningOn(plain, secret, six))) {
            List<URI> uris = running.http.uris();

            assertThat(uris).extracting(URI::getScheme).containsExactly("http", "https", "http");
            assertThat(uris).extracting(URI::getHost).containsExactly("127.0.0.1", "localhost", "[::1]");
            for (URI uri : uris) {
                assertThat(send(client(Optional.empty()), uri).statusCode()).isEqualTo(200);
            }
        }
    }

    /** A client keeps to itself a certificate that nobody trusts. */
    @ParameterizedTest
    @CsvSource({
        "NONE, none, true",
        "NONE, stranger, true",
        "REQUESTED, none, true",
        "REQUESTED, known, true",
        "REQUESTED, stranger, true",
        "REQUIRED, none, false",
        "REQUIRED, known, true",
        "REQUIRED, stranger, false"
    })
    void get_clientWithCertificate_isServedOrNot(ClientCertificates asked, String shown, boolean served) {
        Optional<KeyStoreFile> keys =
                switch (shown) {
                    case "known" -> Optional.of(known);
                    case "stranger" -> Optional.of(stranger);
                    default -> Optional.empty();
                };
        try (TestServer running = serving(asking(asked, Ciphers.DEFAULT))) {
            assertThat(isServed(client(keys), running)).isEqualTo(served);
        }
    }

    @ParameterizedTest
    @CsvSource({"TLSv1.2, true", "TLSv1.3, false"})
    void get_protocolThatIsNotEnabled_isNotServed(String protocol, boolean served) {
        Ciphers old = new Ciphers("TLS", Optional.empty(), List.of("TLSv1.2"), List.of(), Algorithms.DEFAULT);
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {protocol});
        try (TestServer running = serving(asking(ClientCertificates.NONE, old))) {
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(trusting(Optional.empty()))
                    .sslParameters(parameters)
                    .build();

            assertThat(isServed(client, running)).isEqualTo(served);
        }
    }

    @Test
    void connect_suiteIsGiven_isTheOneThatIsUsed() throws Exception {
        String suite = "TLS_AES_256_GCM_SHA384";
        Ciphers one = new Ciphers("TLS", Optional.empty(), List.of(), List.of(suite), Algorithms.DEFAULT);
        try (TestServer running = serving(asking(ClientCertificates.NONE, one));
                SSLSocket socket = connect(trusting(Optional.empty()), running, "localhost")) {
            socket.startHandshake();

            assertThat(socket.getSession().getCipherSuite()).isEqualTo(suite);
        }
    }

    @Test
    void connect_keyStoreChanges_showsTheNewCertificateAndNeverABrokenOne(@TempDir Path directory) throws Exception {
        Path path = Files.copy(server.path(), directory.resolve("keys"));
        KeyStoreFile file = new KeyStoreFile("ssl.keystore", path, server.password(), "PKCS12");
        try (TestServer running = serving(reloading(file))) {
            String before = subjectShownBy(running);
            byte[] whole = Files.readAllBytes(renewed.path());
            Files.write(path, Arrays.copyOf(whole, whole.length / 2));
            String whileHalfWritten = subjectShownBy(running);
            replace(path, renewed.path());

            assertThat(List.of(before, whileHalfWritten, subjectShownBy(running)))
                    .containsExactly("CN=first", "CN=first", "CN=renewed");
        }
    }

    @Test
    void connect_storeIsNotToBeReloaded_showsTheFirstCertificate(@TempDir Path directory) throws Exception {
        Path path = Files.copy(server.path(), directory.resolve("keys"));
        try (TestServer running =
                serving(TlsConfig.of(new KeyStoreFile("ssl.keystore", path, server.password(), "PKCS12")))) {
            replace(path, renewed.path());

            assertThat(subjectShownBy(running)).isEqualTo("CN=first");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "false, true, localhost, localhost, 200",
        "false, true, localhost, 127.0.0.1:8081, 200",
        "false, true, localhost, rebound.example.com, 400",
        "false, true, '', localhost, 200",
        "true, false, localhost, whatever, 200",
        "true, false, other.example.com, localhost, 400",
        "true, false, '', localhost, 400",
        "false, false, '', whatever, 200"
    })
    void get_hostThatTheCertificateIsNotFor_isRefused(
            boolean serverNames, boolean hosts, String serverName, String host, int status) {
        Safeguards none = TestServer.CONFIG.safeguards();
        Safeguards checking = new Safeguards(
                none.authentication(),
                none.crossOrigin(),
                false,
                new HostChecks(serverNames, hosts),
                none.headers(),
                none.accessLog());
        SSLContext client = trusting(Optional.empty());
        try (TestServer running = new TestServer(listening(TlsConfig.of(server)).guardedBy(checking));
                RawClient first = new RawClient(() -> connect(client, running, serverName))) {
            RawClient.Answer answer = first.send("GET /schemas/types\nHost: " + host, "");
            RawClient resuming = new RawClient(() -> connect(client, running, serverName));
            RawClient.Answer again = resuming.send("GET /schemas/types\nHost: " + host, "");
            resuming.close();

            assertThat(List.of(answer.status(), again.status())).containsOnly(status);
            assertThat(answer.body()).isIn("[\"AVRO\"]", "{\"error_code\":400,\"message\":\"Invalid SNI\"}");
        }
    }

    @Test
    void get_clearTextOnAnEncryptedListener_isNotServed() {
        try (TestServer running = serving(TlsConfig.of(server));
                RawClient client = running.connect()) {
            assertThatThrownBy(() -> client.send("GET /schemas/types", "")).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void start_oneOfSeveralPortsInUse_namesThatOne() {
        try (TestServer first = serving(TlsConfig.of(server))) {
            Listener free = new Listener("127.0.0.1", 0);
            Listener taken =
                    new Listener("127.0.0.1", first.http.boundPorts().get(0), Optional.of(TlsConfig.of(server)));

            assertThatThrownBy(() -> new TestServer(TestServer.CONFIG.listeningOn(free, taken)))
                    .hasMessage("Cannot listen on https://127.0.0.1:" + taken.port());
        }
    }

    private static TlsConfig asking(ClientCertificates clients, Ciphers ciphers) {
        return new TlsConfig(server, Optional.empty(), Optional.of(serverTrust), clients, ciphers, Reload.WHEN_CHANGED);
    }

    private static TlsConfig reloading(KeyStoreFile file) {
        Reload always = new Reload(true, Optional.empty(), Duration.ZERO);
        return new TlsConfig(
                file, Optional.empty(), Optional.empty(), ClientCertificates.NONE, Ciphers.DEFAULT, always);
    }

    private static HttpConfig listening(TlsConfig tls) {
        return TestServer.CONFIG.listeningOn(new Listener("127.0.0.1", 0, Optional.of(tls)));
    }

    private static TestServer serving(TlsConfig tls) {
        return new TestServer(listening(tls));
    }

    private static SSLContext trusting(Optional<KeyStoreFile> keys) {
        return TestKeys.client(clientTrust, keys);
    }

    private static HttpClient client(Optional<KeyStoreFile> keys) {
        return HttpClient.newBuilder().sslContext(trusting(keys)).build();
    }

    private static HttpResponse<String> send(HttpClient client, URI base) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve("/schemas/types")).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static boolean isServed(HttpClient client, TestServer running) {
        try {
            return send(client, running.http.baseUri()).statusCode() == 200;
        } catch (IOException refused) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLSocket connect(SSLContext client, TestServer running, String serverName) throws IOException {
        SSLSocket socket = (SSLSocket) client.getSocketFactory()
                .createSocket("127.0.0.1", running.http.boundPorts().get(0));
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setServerNames(serverName.isEmpty() ? List.of() : List.of(new SNIHostName(serverName)));
        socket.setSSLParameters(parameters);
        return socket;
    }

    private static String subjectShownBy(TestServer running) throws IOException {
        try (SSLSocket socket = connect(trusting(Optional.empty()), running, "localhost")) {
            socket.startHandshake();
            X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return shown.getSubjectX500Principal().getName();
        }
    }

    private static void replace(Path path, Path by) throws IOException {
        Path beside = Files.copy(by, path.resolveSibling("beside"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
    }
}
