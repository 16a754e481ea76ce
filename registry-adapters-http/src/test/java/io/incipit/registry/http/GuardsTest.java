// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.incipit.registry.http.HttpConfig.HostChecks;
import io.incipit.registry.http.HttpConfig.Limits;
import io.incipit.registry.http.HttpConfig.Safeguards;
import io.incipit.registry.http.HttpConfig.Speech;
import io.incipit.registry.http.ResponseHeaderConfig.Action;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class GuardsTest {

    static final String LOGGER = "test.requests";

    @ParameterizedTest
    @ValueSource(strings = {"/schemas/types", "/nowhere", "/a//b"})
    void get_configuredHeaders_areInEveryAnswer(String path) {
        List<ResponseHeaderConfig> headers = List.of(
                new ResponseHeaderConfig(Action.ADD, "X-XSS-Protection", "1; mode=block"),
                new ResponseHeaderConfig(Action.SET, "X-Other", "first"),
                new ResponseHeaderConfig(Action.SET, "X-Other", "second"),
                new ResponseHeaderConfig(Action.SET_DATE, "Expires", "86400000"));
        try (TestServer server = new TestServer(TestServer.CONFIG.guardedBy(guards(false, headers)))) {
            RawClient.Answer answer = server.get(path);

            assertThat(answer.header("X-XSS-Protection")).isEqualTo("1; mode=block");
            assertThat(answer.header("X-Other")).isEqualTo("second");
            ZonedDateTime expires = ZonedDateTime.parse(answer.header("Expires"), DateTimeFormatter.RFC_1123_DATE_TIME);
            assertThat(expires).isAfter(ZonedDateTime.now(expires.getZone()));
        }
    }

    @ParameterizedTest
    @CsvSource({"SET, A(, b", "SET, A, ä", "ADD_DATE, A, tomorrow", "SET, '', b"})
    void new_wrongHeader_isRefused(Action action, String name, String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ResponseHeaderConfig(action, name, value));
    }

    @Test
    void options_refused_is403WithoutABody() {
        try (TestServer server = new TestServer(TestServer.CONFIG.guardedBy(guards(true, List.of())))) {
            RawClient.Answer answer = server.send("OPTIONS /subjects", "");

            assertThat(answer.summary()).isEqualTo("403 -");
            assertThat(answer.header("Content-Length")).isEqualTo("0");
            assertThat(server.get("/schemas/types").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /schemas/types?a=b | \"GET /schemas/types?a=b HTTP/1.1\" 200 8",
                "GET /nowhere | \"GET /nowhere HTTP/1.1\" 404 49",
                "GET /a\"b\\c | \"GET /a\\u0022b\\u005cc HTTP/1.1\" 400 56"
            })
    void get_accessLog_hasALineForEveryRequest(String head, String line) throws Exception {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Logger logger = (Logger) LoggerFactory.getLogger(LOGGER);
        logger.setLevel(Level.INFO);
        logger.addAppender(started(new QueueAppender(lines)));
        try (TestServer server = new TestServer(TestServer.CONFIG.guardedBy(guards(false, List.of())))) {
            server.send(head + "\nUser-Agent: \"me\"", "");

            assertThat(lines.take())
                    .startsWith("127.0.0.1 - - [")
                    .contains("] " + line + " ")
                    .matches(".* \"-\" \"\\\\u0022me\\\\u0022\" \\d+");
        }
    }

    @Test
    void connect_moreThanTheLimit_waitsUntilOneHasEnded() {
        Limits limits = new Limits(
                4096,
                8192,
                TestServer.CONFIG.limits().idleTimeout(),
                TestServer.CONFIG.limits().requestTimeout(),
                TestServer.CONFIG.limits().shutdownTimeout(),
                2);
        HttpConfig all = TestServer.CONFIG;
        HttpConfig few =
                new HttpConfig(all.listeners(), all.threads(), limits, all.speech(), all.safeguards(), false, false);
        try (TestServer server = new TestServer(few);
                RawClient one = server.connect();
                RawClient two = server.connect()) {
            one.send("GET /schemas/types", "");
            two.send("GET /schemas/types", "");
            try (RawClient three = server.connect()) {
                three.write("GET /schemas/types HTTP/1.1\r\nHost: t\r\n\r\n".getBytes(US_ASCII));
                boolean served = three.hasAnswerBefore(() -> two.send("GET /schemas/types", ""));
                one.hangUp();

                assertThat(served).isFalse();
                assertThat(three.read(false).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void get_proxyProtocol_tellsTheClientsAddress() {
        HttpConfig all = TestServer.CONFIG;
        HttpConfig behind = new HttpConfig(
                all.listeners(),
                all.threads(),
                all.limits(),
                new Speech(true, true, true),
                all.safeguards(),
                false,
                false);
        try (TestServer server = new TestServer(behind);
                RawClient client = server.connect();
                RawClient without = server.connect()) {
            client.write("PROXY TCP4 192.0.2.1 192.0.2.2 1111 2222\r\n".getBytes(US_ASCII));
            without.write("GET /schemas/types HTTP/1.1\r\nHost: t\r\n\r\n".getBytes(US_ASCII));

            assertThat(client.send("GET /schemas/types", "").status()).isEqualTo(200);
            assertThat(without.isClosedByServer()).isTrue();
        }
    }

    private static QueueAppender started(QueueAppender appender) {
        appender.start();
        return appender;
    }

    private static Safeguards guards(boolean optionsRefused, List<ResponseHeaderConfig> headers) {
        return new Safeguards(
                Optional.empty(),
                Optional.empty(),
                optionsRefused,
                new HostChecks(true, true),
                headers,
                Optional.of(LOGGER));
    }

    /** Hands lines over to the test. */
    private static final class QueueAppender extends AppenderBase<ILoggingEvent> {

        private final BlockingQueue<String> lines;

        QueueAppender(BlockingQueue<String> lines) {
            this.lines = lines;
        }

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
        }
    }
}
