// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** A real HTTP server that gives prepared answers and remembers what it was asked. */
public final class FakeRegistry implements AutoCloseable {

    private static final Answer NOT_FOUND = new Answer(404, "{\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}");

    private final HttpServer server;
    private final String scheme;
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    private FakeRegistry(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
    }

    public static FakeRegistry start() {
        try {
            return new FakeRegistry(HttpServer.create(anyPort(), 0), "http").started();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that talks https, and wants to see a certificate of the client if the parameters say so. */
    public static FakeRegistry start(SSLContext context, SSLParameters parameters) {
        try {
            HttpsServer server = HttpsServer.create(anyPort(), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context) {
                @Override
                public void configure(HttpsParameters connection) {
                    connection.setSSLParameters(parameters);
                }
            });
            return new FakeRegistry(server, "https").started();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private FakeRegistry started() {
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newCachedThreadPool(FakeRegistry::daemon));
        server.start();
        return this;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fake-registry");
        thread.setDaemon(true);
        return thread;
    }

    /** Adds an answer to a request such as {@code GET /subjects}; the last one is given again and again. */
    public FakeRegistry answer(String request, int status, String body) {
        answers.computeIfAbsent(request, key -> new ArrayDeque<>()).add(new Answer(status, body));
        return this;
    }

    /** How many requests of this kind came. */
    public long count(String request) {
        return seen.stream().filter(one -> one.request().equals(request)).count();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return scheme + "://localhost:" + server.getAddress().getPort();
    }

    public List<Seen> seen() {
        return seen;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            seen.add(new Seen(request, Map.copyOf(exchange.getRequestHeaders()), body));
            Answer answer = next(request);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized Answer next(String request) {
        Deque<Answer> prepared = answers.getOrDefault(request, new ArrayDeque<>(List.of(NOT_FOUND)));
        return prepared.size() > 1 ? prepared.remove() : prepared.element();
    }

    /** One request: method, path and query as they came. */
    public record Seen(String request, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }
    }

    private record Answer(int status, String body) {}
}
