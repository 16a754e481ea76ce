// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.util.stream.Collectors.joining;

import io.incipit.registry.http.file.UnusableFileException;
import io.incipit.registry.http.tls.TlsConfig;
import io.incipit.registry.http.tls.TlsContext;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Sequence;
import org.xnio.SslClientAuthMode;

/** Where the server listens, and how its connections behave. */
final class Sockets {

    /** What the system sends at once, less what Undertow puts around it. */
    private static final int BUFFER_BYTES = 16 * 1024 - 20;

    /** That are kept while nobody uses them: 16 MB. */
    private static final int MOST_BUFFERS = 1_000;

    private static final int BUFFERS_OF_A_THREAD = 4;

    private final HttpConfig config;
    private final List<Door> doors;

    /** @throws UnusableFileException if a key store cannot be used */
    @Inject
    Sockets(HttpConfig config) {
        this.config = config;
        this.doors = config.listeners().stream()
                .map(listener -> new Door(listener, listener.tls().map(TlsContext::of)))
                .toList();
    }

    /** A server that is not started yet. */
    Undertow under(HttpHandler handler) {
        HttpConfig.Limits limits = config.limits();
        int idleMs = Math.toIntExact(limits.idleTimeout().toMillis());
        Undertow.Builder builder = Undertow.builder()
                .setHandler(handler)
                .setByteBufferPool(buffers())
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
                .setServerOption(UndertowOptions.ENABLE_HTTP2, config.speech().http2());
        doors.forEach(door -> builder.addListener(listener(door)));
        return builder.build();
    }

    /** Those listeners whose places cannot be had, or all if they can by now, as people read them. */
    String culprits() {
        List<String> taken = doors.stream()
                .map(Door::listener)
                .filter(listener -> !isFree(listener))
                .map(listener -> listener.url(listener.port()))
                .toList();
        return taken.isEmpty()
                ? config.listeners().stream()
                        .map(listener -> listener.url(listener.port()))
                        .collect(joining(", "))
                : String.join(", ", taken);
    }

    /** Undertow's own pool would give back to the system what the I/O threads do not keep, again and again. */
    private static ByteBufferPool buffers() {
        return new DefaultByteBufferPool(true, BUFFER_BYTES, MOST_BUFFERS, BUFFERS_OF_A_THREAD);
    }

    private static boolean isFree(HttpConfig.Listener listener) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(listener.host()), listener.port()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Undertow.ListenerBuilder listener(Door door) {
        Undertow.ListenerBuilder listener = new Undertow.ListenerBuilder()
                .setHost(door.listener.host())
                .setPort(door.listener.port())
                .setUseProxyProtocol(config.speech().proxyProtocol())
                .setHttp2Enabled(config.speech().http2())
                .setOverrideSocketOptions(options(door.listener));
        return door.context.isPresent()
                ? listener.setType(Undertow.ListenerType.HTTPS).setSslContext(door.context.get())
                : listener.setType(Undertow.ListenerType.HTTP);
    }

    private OptionMap options(HttpConfig.Listener listener) {
        OptionMap.Builder options = OptionMap.builder();
        int connections = config.limits().maxConnections();
        if (connections < Integer.MAX_VALUE) {
            options.set(Options.CONNECTION_HIGH_WATER, connections);
            options.set(Options.CONNECTION_LOW_WATER, connections);
        }
        listener.tls().ifPresent(tls -> encrypt(options, tls));
        return options.getMap();
    }

    private static void encrypt(OptionMap.Builder options, TlsConfig tls) {
        options.set(
                Options.SSL_CLIENT_AUTH_MODE,
                switch (tls.clients()) {
                    case NONE -> SslClientAuthMode.NOT_REQUESTED;
                    case REQUESTED -> SslClientAuthMode.REQUESTED;
                    case REQUIRED -> SslClientAuthMode.REQUIRED;
                });
        TlsConfig.Ciphers ciphers = tls.ciphers();
        if (!ciphers.enabledProtocols().isEmpty()) {
            options.set(Options.SSL_ENABLED_PROTOCOLS, Sequence.of(ciphers.enabledProtocols()));
        }
        if (!ciphers.suites().isEmpty()) {
            options.set(Options.SSL_ENABLED_CIPHER_SUITES, Sequence.of(ciphers.suites()));
        }
    }

    /** A listener with what encrypts its connections. */
    private record Door(HttpConfig.Listener listener, Optional<SSLContext> context) {}
}
