// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.incipit.registry.corpus.Playback.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers with the method and path of the request. */
class ScenarioPlayerTest {

    static final Tolerance QUIRK = new Tolerance(List.of(), Set.of(), List.of(), List.of(), false, true);

    final List<String> calls = new ArrayList<>();
    final ScenarioPlayer player = new ScenarioPlayer(scenario -> new EchoRegistry(), Duration.ofSeconds(20));

    HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", ScenarioPlayerTest::echo);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void play_answersAsRecorded_hasNoFailures() {
        Playback playback = player.play(scenario(get("/a", 0, "GET /a"), new Step.Restart(), get("/b", 1, "GET /b")));

        assertThat(playback.failures()).isEmpty();
        assertThat(playback.outcomes()).hasSize(3);
        assertThat(calls).containsExactly("node 0", "restart", "node 1", "close");
    }

    @Test
    void play_stepDiffers_goesOnToTheEnd() {
        Playback playback = player.play(scenario(get("/a", 0, "GET /x"), get("/b", 0, "GET /b"), get("/c", 0, "no")));

        assertThat(playback.failures()).extracting(Outcome::index).containsExactly(0, 2);
    }

    @Test
    void play_quirkDiffers_isNotedAndNoFailure() {
        Exchange quirk = new Exchange("", request("/a", 0), answer("Internal Server Error"), QUIRK);

        Playback playback = player.play(scenario(quirk));

        assertThat(playback.failures()).isEmpty();
        assertThat(playback.notes()).hasSize(1);
    }

    @Test
    void play_noAnswer_failsTheStep() {
        server.stop(0);

        Playback playback = player.play(scenario(get("/a", 0, "GET /a")));

        assertThat(playback.failures()).singleElement().asString().contains("no answer: java.net.ConnectException");
        assertThat(calls).endsWith("close");
    }

    @Test
    void play_registryDoesNotStart_failsEveryStep() {
        ScenarioPlayer unlucky = new ScenarioPlayer(
                scenario -> {
                    throw new IllegalStateException("no such setting");
                },
                Duration.ofSeconds(1));

        Playback playback = unlucky.play(scenario(get("/a", 0, ""), get("/b", 0, "")));

        assertThat(playback.failures())
                .extracting(Outcome::differences)
                .containsOnly(List.of("no registry: java.lang.IllegalStateException: no such setting"));
    }

    private static void echo(HttpExchange exchange) throws IOException {
        byte[] body = (exchange.getRequestMethod() + " " + exchange.getRequestURI()).getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Scenario scenario(Step... steps) {
        return new Scenario("test", Map.of(), 1, List.of(), List.of(steps));
    }

    private static Exchange get(String path, int node, String body) {
        return new Exchange("", request(path, node), answer(body), Tolerance.NONE);
    }

    private static Request request(String path, int node) {
        return new Request("GET", path, List.of(), null, UTF_8, node);
    }

    private static RecordedAnswer answer(String body) {
        return new RecordedAnswer(200, Optional.of(Map.of()), body);
    }

    /** One server in the place of all nodes, which writes down what it is asked for. */
    private final class EchoRegistry implements RegistryUnderTest {

        @Override
        public URI node(int index) {
            calls.add("node " + index);
            return URI.create("http://localhost:" + server.getAddress().getPort());
        }

        @Override
        public void restart() {
            calls.add("restart");
        }

        @Override
        public void close() {
            calls.add("close");
        }
    }
}
