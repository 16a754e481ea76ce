// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.Schema;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients may ask of the way in which answers come, and what they say that means nothing here. */
class ConnectionTest {

    static final String LONG_NAME = "a-name-that-is-long-enough-to-be-worth-packing-".repeat(5);

    static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(TestServer.CONFIG);
        server.registry.put(LONG_NAME, 1, 1, Schema.of("\"int\""));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    gzip                   | gzip
                    GZIP                   | gzip
                    x-gzip                 | gzip
                    deflate, gzip;q=0.5    | gzip
                    gzip;q=0               | ''
                    gzip;q=0.000           | ''
                    identity               | ''
                    deflate                | ''
                    """)
    void get_acceptEncoding_decidesWhetherItIsPacked(String accepted, String encoding) {
        RawClient.Answer answer = server.send("GET /subjects\nAccept-Encoding: " + accepted, "");

        assertThat(answer.header("Content-Encoding")).isEqualTo(encoding);
        assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(answer.body()).isEqualTo("[\"" + LONG_NAME + "\"]");
    }

    @Test
    void get_shortAnswer_isNotPacked() {
        RawClient.Answer answer = server.send("GET /schemas/types\nAccept-Encoding: gzip", "");

        assertThat(answer.header("Content-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forward: true",
                "X-Forwarded-For: 10.0.0.1",
                "Confluent-Accept-Unknown-Properties: true",
                "Confluent-Client-Version: 8.3.1",
                "Confluent-Schema-Exporter-Name: e",
                "target-sr-cluster: lsrc-1",
                "Confluent-Identity-Pool-Id: pool-1"
            })
    void get_headerOfOtherServers_changesNothing(String header) {
        RawClient.Answer answer = server.send("GET /schemas/types\n" + header, "");

        assertThat(answer.summary()).isEqualTo("200 v1 [\"AVRO\"]");
    }

    @Test
    void get_http10ThatKeepsTheConnection_isToldThatItStays() {
        try (RawClient client = server.connect()) {
            byte[] request = "GET /schemas/types HTTP/1.0\r\nConnection: keep-alive\r\n\r\n".getBytes(US_ASCII);

            client.write(request);
            RawClient.Answer first = client.read(false);
            client.write(request);
            RawClient.Answer second = client.read(false);

            assertThat(first.header("Connection")).isEqualTo("keep-alive");
            assertThat(second.body()).isEqualTo("[\"AVRO\"]");
        }
    }

    @Test
    void post_gzipBodyThatEndsTooEarly_isToldSo() {
        byte[] packed = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0};

        try (RawClient client = server.connect()) {
            RawClient.Answer answer =
                    client.send("POST /subjects/a\nContent-Type: application/json\nContent-Encoding: gzip", packed);

            assertThat(answer.summary())
                    .isEqualTo(
                            "400 v1 {\"error_code\":400,\"message\":\"The body is not valid gzip: it ends too early\"}");
        }
    }

    @Test
    void get_http2InClearText_isSpoken() throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        HttpRequest request = HttpRequest.newBuilder(server.http.baseUri().resolve("/schemas/types"))
                .build();

        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.body()).isEqualTo("[\"AVRO\"]");
    }
}
