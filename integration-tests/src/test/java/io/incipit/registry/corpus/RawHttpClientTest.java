// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RawHttpClientTest {

    final RawHttpClient client = new RawHttpClient(Duration.ofSeconds(20));

    ServerSocket server;
    CompletableFuture<String> received = new CompletableFuture<>();

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void send_request_goesOutAsItStands() throws IOException {
        List<Header> headers = List.of(new Header("X-Request-ID", "a"), new Header("X-Request-ID", "b"));
        Request request = request("DELETE", "/subjects/a%5C+b//..?x=%zz", headers, "é", UTF_8);
        serve("HTTP/1.1 204 No Content\r\n\r\n");

        client.send(node(), request);

        assertThat(received.join())
                .isEqualTo("DELETE /subjects/a%5C+b//..?x=%zz HTTP/1.1\r\nHost: localhost:"
                        + server.getLocalPort()
                        + "\r\nX-Request-ID: a\r\nX-Request-ID: b\r\nContent-Length: 2\r\n\r\n\u00c3\u00a9");
    }

    @Test
    void send_withoutBody_sendsNoLength() throws IOException {
        serve("HTTP/1.1 204 No Content\r\n\r\n");

        client.send(node(), get());

        assertThat(received.join()).doesNotContain("Content-Length");
    }

    @Test
    void send_emptyBody_sendsItsLength() throws IOException {
        serve("HTTP/1.1 204 No Content\r\n\r\n");

        client.send(node(), request("POST", "/", List.of(), "", UTF_8));

        assertThat(received.join()).contains("Content-Length: 0\r\n");
    }

    @Test
    void send_latin1Body_sendsItsBytes() throws IOException {
        serve("HTTP/1.1 204 No Content\r\n\r\n");

        client.send(node(), request("POST", "/", List.of(), "\u00ff\u00fe", ISO_8859_1));

        assertThat(received.join()).endsWith("Content-Length: 2\r\n\r\n\u00ff\u00fe");
    }

    @Test
    void send_answerWithLength_isReadToItsEnd() throws IOException {
        serve("HTTP/1.1 404 Not Found\r\nContent-Type: a/b\r\ncontent-length: 4\r\n\r\n{\u00c3\u00a9}rest");

        Answer answer = client.send(node(), get());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("content-type")).contains("a/b");
        assertThat(answer.body()).isEqualTo("{é}");
    }

    @Test
    void send_chunkedAnswer_isPutTogether() throws IOException {
        serve("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n");

        assertThat(client.send(node(), get()).body()).isEqualTo("abc0123456789");
    }

    @Test
    void send_answerWithoutLength_isReadUntilTheConnectionEnds() throws IOException {
        serve("HTTP/1.1 200 OK\r\n\r\nuntil the end");

        assertThat(client.send(node(), get()).body()).isEqualTo("until the end");
    }

    @Test
    void send_gzippedAnswer_isDecompressed() throws IOException {
        String zipped = gzip("plain");
        serve("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(zipped.length(), zipped));

        assertThat(client.send(node(), get()).body()).isEqualTo("plain");
    }

    @Test
    void send_head_hasLengthButNoBody() throws IOException {
        serve("HTTP/1.1 200 OK\r\nContent-Length: 200\r\n\r\n");

        Answer answer = client.send(node(), request("HEAD", "/", List.of(), null, UTF_8));

        assertThat(answer.header("Content-Length")).contains("200");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void send_interimAnswer_isPassedOver() throws IOException {
        serve("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");

        assertThat(client.send(node(), get()).body()).isEqualTo("ok");
    }

    @Test
    void send_brokenAnswer_isRefused() {
        serve("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort");

        assertThatThrownBy(() -> client.send(node(), get())).isInstanceOf(EOFException.class);
    }

    @Test
    void send_answerThatIsNotHttp_isRefused() {
        serve("SSH-2.0\r\n\r\n");

        assertThatThrownBy(() -> client.send(node(), get())).isInstanceOf(ProtocolException.class);
    }

    private void serve(String answer) {
        received = CompletableFuture.supplyAsync(() -> {
            try (Socket connection = server.accept()) {
                String request = receive(connection);
                connection.getOutputStream().write(answer.getBytes(ISO_8859_1));
                return request;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String receive(Socket connection) throws IOException {
        StringBuilder received = new StringBuilder();
        while (received.indexOf("\r\n\r\n") < 0) {
            received.append((char) connection.getInputStream().read());
        }
        int body = received.indexOf("Content-Length: 2\r\n") < 0 ? 0 : 2;
        return received + new String(connection.getInputStream().readNBytes(body), ISO_8859_1);
    }

    private static String gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(UTF_8));
        }
        return bytes.toString(ISO_8859_1);
    }

    private URI node() {
        return URI.create("http://localhost:" + server.getLocalPort());
    }

    private static Request get() {
        return request("GET", "/", List.of(), null, UTF_8);
    }

    private static Request request(
            String method, String path, List<Header> headers, @Nullable String body, Charset charset) {
        return new Request(method, path, headers, body, charset, 0);
    }
}
