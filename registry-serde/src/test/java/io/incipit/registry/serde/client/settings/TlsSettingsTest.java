// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.client.Credentials;
import io.incipit.registry.serde.client.FakeRegistry;
import io.incipit.registry.serde.client.HttpSchemaRegistryClient;
import io.incipit.registry.serde.client.RegistryClientException;
import io.incipit.registry.serde.client.RegistryConnection;
import io.incipit.registry.serde.client.Tls;
import io.incipit.registry.serde.client.TokenEndpoint;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLParameters;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlsSettingsTest {

    static final String PREFIX = "schema.registry.ssl.";

    static Path directory;
    static TestStore server;
    static TestStore client;
    static TestStore elsewhere;

    FakeRegistry registry;

    @BeforeAll
    static void makeKeys(@TempDir Path made) {
        directory = made;
        server = TestStore.make(directory, "server", "PKCS12", "dns:localhost");
        client = TestStore.make(directory, "client", "PKCS12", "dns:client");
        elsewhere = TestStore.make(directory, "elsewhere", "JKS", "dns:elsewhere.invalid");
    }

    @BeforeEach
    void startServer() {
        registry = serving(server, new SSLParameters());
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void truststore_none_isThatOfTheJvm() {
        assertThatThrownBy(this::connect)
                .isInstanceOf(RegistryClientException.class)
                .hasMessageContaining("certification path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void truststore_file_isTrusted(String type) {
        Path store = server.trusted(directory, type);

        assertThat(connect(
                        "truststore.location",
                        store.toString(),
                        "truststore.password",
                        TestStore.PASSWORD,
                        "truststore.type",
                        type))
                .containsExactly("a");
    }

    @Test
    void truststore_pemFile_isTrusted() throws Exception {
        Path file = Files.writeString(directory.resolve("trusted.pem"), server.certificatePem());

        assertThat(connect("truststore.location", file.toString(), "truststore.type", "PEM"))
                .containsExactly("a");
    }

    @Test
    void truststore_pemInTheSetting_isTrusted() {
        assertThat(connect("truststore.certificates", server.certificatePem(), "truststore.type", "PEM"))
                .containsExactly("a");
    }

    @Test
    void keystore_file_isShownToTheServer() {
        startNeedingClients();

        assertThat(connect(trusting(
                        "keystore.location",
                        client.path().toString(),
                        "keystore.password",
                        TestStore.PASSWORD,
                        "key.password",
                        TestStore.PASSWORD,
                        "keystore.type",
                        "PKCS12")))
                .containsExactly("a");
    }

    @Test
    void keystore_pemInTheSettings_isShownToTheServer() {
        startNeedingClients();

        assertThat(connect(trusting(
                        "keystore.key", client.keyPem(),
                        "keystore.certificate.chain", client.certificatePem(),
                        "keystore.type", "PEM")))
                .containsExactly("a");
    }

    @Test
    void keystore_none_isRefusedByAServerThatWantsOne() {
        startNeedingClients();

        assertThatThrownBy(() -> connect(trusting())).isInstanceOf(RegistryClientException.class);
    }

    @Test
    void endpointIdentification_https_refusesOtherNames() {
        start(elsewhere, new SSLParameters());

        assertThatThrownBy(() -> connect(
                        "truststore.certificates", elsewhere.certificatePem(),
                        "truststore.type", "PEM",
                        "endpoint.identification.algorithm", "https"))
                .hasMessageContaining("localhost");
    }

    @Test
    void endpointIdentification_empty_doesNotLookAtNames() {
        start(elsewhere, new SSLParameters());

        assertThat(connect(
                        "truststore.certificates", elsewhere.certificatePem(),
                        "truststore.type", "PEM",
                        "endpoint.identification.algorithm", ""))
                .containsExactly("a");
    }

    @Test
    void endpointIdentification_empty_stillComparesNamesOfTokenEndpoints() {
        start(elsewhere, new SSLParameters());
        registry.answer("POST /token", 200, "{\"access_token\":\"t\"}");
        TokenEndpoint endpoint = TokenEndpoint.oauth(URI.create(registry.url() + "/token"), "me", "s3cret");

        RegistryConnection connection = connection(
                        "truststore.certificates", elsewhere.certificatePem(),
                        "truststore.type", "PEM",
                        "endpoint.identification.algorithm", "")
                .with(Credentials.tokens(endpoint));

        assertThatThrownBy(() -> new HttpSchemaRegistryClient(connection).subjects())
                .hasMessageContainingAll("No answer to POST " + endpoint, "localhost");
        assertThat(registry.seen()).isEmpty();
    }

    @Test
    void endpointIdentification_empty_stillRefusesCertificatesThatAreNotTrusted() {
        start(elsewhere, new SSLParameters());

        assertThatThrownBy(() -> connect(trusting("endpoint.identification.algorithm", "")))
                .isInstanceOf(RegistryClientException.class)
                .hasMessageContaining("certification path");
    }

    @ParameterizedTest
    @CsvSource({
        "enabled.protocols, TLSv1.2",
        "cipher.suites, TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
    })
    void protocolsAndSuites_thatTheServerDoesNotHave_areRefused(String setting, String value) {
        start(server, new SSLParameters(new String[] {"TLS_AES_128_GCM_SHA256"}, new String[] {"TLSv1.3"}));

        assertThat(connect(trusting())).containsExactly("a");
        assertThatThrownBy(() -> connect(trusting(setting, value))).isInstanceOf(RegistryClientException.class);
    }

    @Test
    void protocolsAndSuites_thatAreSet_areThoseOfTheClient() {
        Tls tls = Objects.requireNonNull(connection(trusting(
                        "enabled.protocols", "TLSv1.3,TLSv1.2",
                        "cipher.suites", "TLS_AES_128_GCM_SHA256",
                        "protocol", "TLSv1.2"))
                .path()
                .tls());

        assertThat(tls.parameters().getProtocols()).containsExactly("TLSv1.3", "TLSv1.2");
        assertThat(tls.parameters().getCipherSuites()).containsExactly("TLS_AES_128_GCM_SHA256");
        assertThat(tls.context().getProtocol()).isEqualTo("TLSv1.2");
    }

    @ParameterizedTest
    @CsvSource({
        "truststore.location, /no/such/file, ssl",
        "keystore.type, PEMS, ssl",
        "protocol, TLSv9, protocol",
        "provider, Nobody, Nobody",
        "endpoint.identification.algorithm, LDAPS, https"
    })
    void settings_thatCannotBeUsed_areRefused(String setting, String value, String said) {
        assertThatThrownBy(() -> connect(trusting(
                        "keystore.location",
                        client.path().toString(),
                        "keystore.password",
                        TestStore.PASSWORD,
                        setting,
                        value)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(said);
    }

    @Test
    void password_thatIsWrong_isNotShown() {
        assertThatThrownBy(() -> connect(
                        "keystore.location", client.path().toString(),
                        "keystore.password", "s3cret",
                        "keystore.type", "PKCS12"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("schema.registry.ssl.")
                .hasMessageNotContaining("s3cret");
    }

    private void startNeedingClients() {
        SSLParameters parameters = new SSLParameters();
        parameters.setNeedClientAuth(true);
        start(server, parameters);
    }

    private void start(TestStore keys, SSLParameters parameters) {
        registry.close();
        registry = serving(keys, parameters);
    }

    private static FakeRegistry serving(TestStore keys, SSLParameters parameters) {
        return FakeRegistry.start(keys.serving(client), parameters).answer("GET /subjects", 200, "[\"a\"]");
    }

    private List<String> connect(String... settings) {
        return new HttpSchemaRegistryClient(connection(settings)).subjects();
    }

    private RegistryConnection connection(String... settings) {
        List<String> all = new ArrayList<>(List.of("schema.registry.url", registry.url(), "max.retries", "0"));
        for (int i = 0; i < settings.length; i += 2) {
            all.add(PREFIX + settings[i]);
            all.add(settings[i + 1]);
        }
        return ConnectionSettingsTest.connection(all.toArray(String[]::new));
    }

    private static String[] trusting(String... more) {
        List<String> settings =
                new ArrayList<>(List.of("truststore.certificates", server.certificatePem(), "truststore.type", "PEM"));
        settings.addAll(List.of(more));
        return settings.toArray(String[]::new);
    }
}
