// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.undertow.Undertow;
import io.undertow.server.handlers.GracefulShutdownHandler;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The REST API, listening.
 *
 * <p>Answers as soon as it is started: start it when the node has caught up with the log. Thread-safe.
 */
@Singleton
public final class HttpServer implements AutoCloseable {

    private final HttpRouter router;
    private final HttpConfig config;
    private final Sockets sockets;
    private final AccessLog log;
    private final AtomicReference<@Nullable Running> running = new AtomicReference<>();
    private final AtomicReference<List<Integer>> ports = new AtomicReference<>(List.of());

    @Inject
    HttpServer(HttpRouter router, HttpConfig config, Sockets sockets, AccessLog log) {
        this.router = router;
        this.config = config;
        this.sockets = sockets;
        this.log = log;
    }

    /**
     * Begins to listen.
     *
     * @throws IllegalStateException if it cannot listen there, or runs already
     */
    public void start() {
        GracefulShutdownHandler door = new GracefulShutdownHandler(router.handler());
        Running started = new Running(sockets.under(log.before(router.around(door))), door);
        if (!running.compareAndSet(null, started)) {
            throw new IllegalStateException("The HTTP server runs already");
        }
        try {
            started.undertow.start();
            ports.set(portsOf(started.undertow));
        } catch (RuntimeException e) {
            // Undertow has ended its threads by now, and to stop it would wait for them forever.
            running.set(null);
            throw new IllegalStateException("Cannot listen on " + sockets.culprits(), e);
        }
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
            log.flush();
        }
    }

    /**
     * The ports it listens on, in the order of the configuration's listeners. While it stops, and afterwards, those that it
     * listened on last: what is in progress still has to say who this node is.
     *
     * @throws IllegalStateException if it was not started
     */
    public List<Integer> boundPorts() {
        List<Integer> known = ports.get();
        if (known.isEmpty()) {
            throw new IllegalStateException("The HTTP server was not started");
        }
        return known;
    }

    private static List<Integer> portsOf(Undertow undertow) {
        return undertow.getListenerInfo().stream()
                .map(listener -> ((InetSocketAddress) listener.getAddress()).getPort())
                .toList();
    }

    /**
     * Where a client on this machine finds it.
     *
     * @throws IllegalStateException if it was not started
     */
    public URI baseUri() {
        return uris().get(0);
    }

    /**
     * Where a client on this machine finds each of its listeners, in the order of the configuration.
     *
     * @throws IllegalStateException if it was not started
     */
    public List<URI> uris() {
        Iterator<Integer> ports = boundPorts().iterator();
        return config.listeners().stream()
                .map(listener -> URI.create(listener.reachable().url(ports.next())))
                .toList();
    }

    /** A server between its start and its stop. */
    private record Running(Undertow undertow, GracefulShutdownHandler door) {}
}
