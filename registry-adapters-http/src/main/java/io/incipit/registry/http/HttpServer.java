// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.util.stream.Collectors.joining;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.xnio.Options;

/**
 * The REST API, listening.
 *
 * <p>Answers as soon as it is started: start it when the node has caught up with the log. Thread-safe.
 */
@Singleton
public final class HttpServer implements AutoCloseable {

    private final HttpRouter router;
    private final HttpConfig config;
    private final AtomicReference<@Nullable Running> running = new AtomicReference<>();

    @Inject
    HttpServer(HttpRouter router, HttpConfig config) {
        this.router = router;
        this.config = config;
    }

    /**
     * Begins to listen.
     *
     * @throws IllegalStateException if it cannot listen there, or runs already
     */
    public void start() {
        GracefulShutdownHandler door = new GracefulShutdownHandler(router.handler());
        Running started = new Running(undertow(router.explaining(door)), door);
        if (!running.compareAndSet(null, started)) {
            throw new IllegalStateException("The HTTP server runs already");
        }
        try {
            started.undertow.start();
        } catch (RuntimeException e) {
            running.set(null);
            started.undertow.stop();
            throw new IllegalStateException("Cannot listen on " + addresses(), e);
        }
    }

    private String addresses() {
        return config.listeners().stream()
                .map(listener -> "http://" + listener.host() + ":" + listener.port())
                .collect(joining(", "));
    }

    /** Refuses new requests, gives those in progress the time that the configuration says, and stops listening. */
    @Override
    public void close() {
        Running stopping = running.getAndSet(null);
        if (stopping == null) {
            return;
        }
        stopping.door.shutdown();
        try {
            stopping.door.awaitShutdown(config.limits().shutdownTimeout().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopping.undertow.stop();
        }
    }

    /**
     * The ports it listens on, in the order of the configuration's listeners.
     *
     * @throws IllegalStateException if it does not run
     */
    public List<Integer> boundPorts() {
        Running current = running.get();
        if (current == null) {
            throw new IllegalStateException("The HTTP server does not run");
        }
        return current.undertow.getListenerInfo().stream()
                .map(listener -> ((InetSocketAddress) listener.getAddress()).getPort())
                .toList();
    }

    /**
     * Where a client on this machine finds it.
     *
     * @throws IllegalStateException if it does not run
     */
    public URI baseUri() {
        String host = config.listeners().get(0).host();
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::") || host.equals("[::]");
        return URI.create("http://" + (everywhere ? "localhost" : host) + ":"
                + boundPorts().get(0));
    }

    private Undertow undertow(HttpHandler handler) {
        HttpConfig.Limits limits = config.limits();
        int idleMs = Math.toIntExact(limits.idleTimeout().toMillis());
        Undertow.Builder builder = Undertow.builder()
                .setHandler(handler)
                .setIoThreads(config.threads().io())
                .setWorkerThreads(config.threads().workers())
                // The router decodes, each segment for itself; it also knows what may stand in a path.
                .setServerOption(UndertowOptions.DECODE_URL, false)
                .setServerOption(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
                // The router bounds bodies, with an answer that says so; Undertow would drop the connection.
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, -1L)
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, limits.maxHeaderBytes())
                // Those for reading and writing count only while the client has its turn, not while a handler waits.
                .setSocketOption(Options.READ_TIMEOUT, idleMs)
                .setSocketOption(Options.WRITE_TIMEOUT, idleMs)
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, idleMs)
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, idleMs)
                .setServerOption(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
                .setServerOption(UndertowOptions.ENABLE_HTTP2, config.http2());
        config.listeners().forEach(listener -> builder.addHttpListener(listener.port(), listener.host()));
        return builder.build();
    }

    /** A server between its start and its stop. */
    private record Running(Undertow undertow, GracefulShutdownHandler door) {}
}
