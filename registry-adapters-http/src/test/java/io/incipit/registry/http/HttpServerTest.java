// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.model.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class HttpServerTest {

    static final String REGISTER = "POST /subjects/s/versions";

    final TestServer server = new TestServer(TestServer.config(4096, Duration.ofMillis(500)));

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /nowhere",
                "PUT /subjects",
                "POST /subjects/s\nContent-Type: text/plain",
                "POST /subjects/s\nAccept: text/plain",
                "PUT /config/a%0Ab",
                "POST /subjects/s/versions",
                "POST /subjects/s?x=%ff",
                "DELETE /subjects/s"
            })
    void send_afterRefusalOfARequestWithBody_connectionIsUsable(String head) {
        try (RawClient client = server.connect()) {
            RawClient.Answer refusal = client.send(head, "{\"schema\":");

            RawClient.Answer next = client.send("GET /schemas/types", "");

            assertThat(refusal.status()).isBetween(400, 499);
            assertThat(next.summary()).isEqualTo("200 v1 [\"AVRO\"]");
        }
    }

    @Test
    void post_bodyOverTheLimit_is413AndConnectionIsUsable() {
        try (RawClient client = server.connect()) {
            RawClient.Answer refusal = client.send(REGISTER, "x".repeat(5000));

            RawClient.Answer next = client.send("GET /schemas/types", "");

            String message = "Request body is too large: 5000>4096";
            assertThat(refusal.summary())
                    .isEqualTo("413 application/json {\"error_code\":413,\"message\":\"" + message + "\"}");
            assertThat(next.status()).isEqualTo(200);
        }
    }

    @Test
    void put_bodyOverTheLimit_is413WithoutBody() {
        RawClient.Answer answer = server.send("PUT /config", "x".repeat(5000));

        assertThat(answer.summary()).isEqualTo("413 -");
    }

    @Test
    void post_chunkedBodyOverTheLimit_is413() {
        String chunk = "1000\r\n" + "x".repeat(4096) + "\r\n";
        String head = "%s HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n".formatted(REGISTER);
        try (RawClient client = server.connect()) {
            client.write((head + chunk + chunk + "0\r\n\r\n").getBytes(US_ASCII));

            RawClient.Answer answer = client.read(false);

            assertThat(answer.status()).isEqualTo(413);
        }
    }

    @Test
    void post_bodyInPieces_isReadWhole() {
        String body = "{\"schema\":\"\\\"int\\\"\"}";
        String head = "%s HTTP/1.1\r\nHost: t\r\nContent-Length: %d\r\n\r\n".formatted(REGISTER, body.length());
        try (RawClient client = server.connect()) {
            client.write(head.getBytes(US_ASCII));
            client.write(body.substring(0, 5).getBytes(US_ASCII));
            client.write(body.substring(5).getBytes(US_ASCII));

            RawClient.Answer answer = client.read(false);

            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @Test
    void post_expectContinue_isToldToContinue() {
        String head = REGISTER + " HTTP/1.1\r\nHost: t\r\nContent-Length: 17\r\nExpect: 100-continue\r\n\r\n";
        try (RawClient client = server.connect()) {
            client.write(head.getBytes(US_ASCII));
            RawClient.Answer go = client.read(false);

            client.write("{\"schema\":\"text\"}".getBytes(US_ASCII));
            RawClient.Answer answer = client.read(false);

            assertThat(go.status()).isEqualTo(100);
            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @Test
    void post_bodiesThatNeverEnd_holdNoWorkerAndAreCutOff() {
        String unfinished = REGISTER + " HTTP/1.1\r\nHost: t\r\nContent-Length: 1000\r\n\r\n{";
        int moreThanWorkers = 2 * TestServer.CONFIG.threads().workers();
        List<RawClient> slow =
                Stream.generate(server::connect).limit(moreThanWorkers).toList();
        slow.forEach(client -> client.write(unfinished.getBytes(US_ASCII)));

        RawClient.Answer other = server.send(REGISTER, "{\"schema\":\"text\"}");

        assertThat(other.status()).isEqualTo(200);
        assertThat(slow).allMatch(RawClient::isClosedByServer);
        slow.forEach(RawClient::close);
    }

    @Test
    void post_gzipBody_isUnpacked() {
        RawClient.Answer answer =
                server.connect().send(REGISTER + "\nContent-Encoding: gzip", gzip("{\"schema\":\"packed\"}"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(server.registry.asked)
                .singleElement()
                .extracting(command -> ((RegisterSchema) command).schema().text())
                .isEqualTo("packed");
    }

    @Test
    void post_gzipBodyThatIsHugeUnpacked_is413() {
        byte[] bomb = gzip(" ".repeat(1_000_000));

        RawClient.Answer answer = server.connect().send(REGISTER + "\nContent-Encoding: gzip", bomb);

        assertThat(bomb).hasSizeLessThan(4096);
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void post_gzipBodyThatIsNone_is400() {
        RawClient.Answer answer = server.send(REGISTER + "\nContent-Encoding: gzip", "{}");

        assertThat(answer.summary()).startsWith("400 v1 {\"error_code\":400");
    }

    @Test
    void post_unknownContentEncoding_is415() {
        RawClient.Answer answer = server.send(REGISTER + "\nContent-Encoding: br", "{}");

        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void get_acceptGzip_packsLongAnswersOnly() {
        server.registry.put("s", 1, 1, Schema.of("x".repeat(30_000)));

        RawClient.Answer longAnswer = server.send("GET /schemas/ids/1\nAccept-Encoding: deflate, gzip;q=0.5", "");
        RawClient.Answer shortAnswer = server.send("GET /schemas/types\nAccept-Encoding: gzip", "");
        RawClient.Answer refused = server.send("GET /schemas/ids/1\nAccept-Encoding: gzip;q=0", "");

        assertThat(longAnswer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(longAnswer.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(longAnswer.body()).contains("x".repeat(30_000)).isEqualTo(refused.body());
        assertThat(shortAnswer.headers()).doesNotContainKey("Content-Encoding");
        assertThat(refused.headers()).doesNotContainKey("Content-Encoding");
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void post_everyVersionOfHttp_isServed(HttpClient.Version version) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(version).build();
        HttpRequest request = HttpRequest.newBuilder(server.http.baseUri().resolve("/subjects/s/versions"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"schema\":\"" + "t".repeat(3000) + "\"}"))
                .build();

        HttpResponse<String> first = client.send(request, HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> second = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(first.version()).isEqualTo(version);
        assertThat(List.of(first.statusCode(), second.statusCode())).containsOnly(200);
    }

    @Test
    void post_defect_isLoggedWithTheRequestsId() {
        Logger logger = (Logger) LoggerFactory.getLogger(Refusals.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);

        RawClient.Answer answer = server.send(REGISTER + "\nX-Request-ID: r-1", "{\"schema\":\"broken\"}");
        logger.detachAppender(lines);

        assertThat(answer.summary()).isEqualTo("500 v1 {\"error_code\":500,\"message\":\"Internal Server Error\"}");
        assertThat(lines.list).singleElement().hasToString("[ERROR] Request r-1 (route registerSchema) failed");
    }

    @Test
    void post_handlerTakesLongerThanClientsMayBeIdle_isAnswered() throws Exception {
        try (RawClient waiting = server.connect();
                RawClient idle = startSlowRequest(waiting)) {
            assertThat(idle.isClosedByServer()).isTrue();

            server.registry.gate.countDown();

            assertThat(waiting.read(false).status()).isEqualTo(200);
        }
    }

    @Test
    void close_requestInProgress_isAnsweredAndLaterOnesAreRefused() throws Exception {
        try (RawClient waiting = server.connect();
                RawClient other = startSlowRequest(waiting)) {
            CompletableFuture<Void> closing = CompletableFuture.runAsync(server.http::close);
            RawClient.Answer refused = other.send("GET /schemas/types", "");
            while (refused.status() == 200) {
                refused = other.send("GET /schemas/types", "");
            }
            server.registry.gate.countDown();

            assertThat(refused.body()).isEqualTo("{\"error_code\":503,\"message\":\"Service Unavailable\"}");
            assertThat(waiting.read(false).status()).isEqualTo(200);
            closing.get();
        }
    }

    @Test
    void start_portInUse_saysWhere() {
        int port = server.http.boundPorts().get(0);
        HttpConfig sameport = TestServer.CONFIG.listeningOn(new HttpConfig.Listener("127.0.0.1", port));
        HttpServer second = TestComponent.over(server.fakes, sameport).server();

        assertThatThrownBy(second::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("127.0.0.1")
                .hasMessageContaining(Integer.toString(port));
    }

    @Test
    void start_twice_isRefused() {
        assertThatThrownBy(server.http::start).isInstanceOf(IllegalStateException.class);
    }

    /** What is in progress then may still have to tell other nodes who this one is. */
    @Test
    void boundPorts_whileAndAfterItStops_areThoseOfBefore() {
        List<Integer> before = server.http.boundPorts();

        server.http.close();

        assertThat(server.http.boundPorts()).isEqualTo(before);
    }

    @Test
    void close_andStart_listensAgain() {
        URI before = server.http.baseUri();

        server.http.close();
        server.http.start();

        assertThat(before.getScheme()).isEqualTo("http");
        assertThat(server.get("/schemas/types").status()).isEqualTo(200);
    }

    /** Begins a request that waits for the gate, and opens another connection once it does. */
    private RawClient startSlowRequest(RawClient client) throws InterruptedException {
        String body = "{\"schema\":\"slow\"}";
        String head = "%s HTTP/1.1\r\nHost: t\r\nContent-Length: %d\r\n\r\n".formatted(REGISTER, body.length());
        client.write((head + body).getBytes(US_ASCII));
        server.registry.entered.await();
        return server.connect();
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
