// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.server.ServerSocketFactory;

/**
 * The bound sockets of the broker's listeners.
 *
 * <p>They are bound before Kafka starts, so that a taken port is found first and a free one cannot be lost again.
 */
final class Listeners implements ServerSocketFactory, Closeable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int BACKLOG = 50;

    private final Map<String, ServerSocketChannel> sockets = new LinkedHashMap<>();

    /** What clients are told in place of a listener's own address. */
    private final Map<String, String> told = new HashMap<>();

    private Listeners() {}

    static Listeners bind(BrokerConfig config) {
        Listeners listeners = new Listeners();
        try {
            listeners.open(BrokerProperties.PLAINTEXT, config.port());
            listeners.open(BrokerProperties.CONTROLLER, 0);
            if (config.hasSasl()) {
                listeners.open(BrokerProperties.SASL, config.saslPort());
            }
            config.detours().forEach(listeners::open);
            return listeners;
        } catch (RuntimeException e) {
            listeners.close();
            throw e;
        }
    }

    int port(String listener) {
        return socket(listener).socket().getLocalPort();
    }

    InetSocketAddress socketAddress(String listener) {
        return (InetSocketAddress) socket(listener).socket().getLocalSocketAddress();
    }

    String address(String listener) {
        return LOOPBACK + ":" + port(listener);
    }

    String all() {
        return sockets.keySet().stream()
                .map(name -> name + "://" + address(name))
                .collect(Collectors.joining(","));
    }

    String advertised() {
        return sockets.keySet().stream()
                .filter(name -> !name.equals(BrokerProperties.CONTROLLER))
                .map(name -> name + "://" + told.getOrDefault(name, address(name)))
                .collect(Collectors.joining(","));
    }

    @Override
    public ServerSocketChannel openServerSocket(
            String listenerName, InetSocketAddress address, int backlog, int receiveBufferSize) {
        return socket(listenerName);
    }

    @Override
    public void close() {
        for (ServerSocketChannel socket : sockets.values()) {
            closeQuietly(socket);
        }
    }

    private ServerSocketChannel socket(String listener) {
        return Objects.requireNonNull(sockets.get(listener), listener);
    }

    private void open(DetourListener detour) {
        open(detour.name(), detour.port());
        told.put(detour.name(), detour.advertised());
    }

    private void open(String listener, int port) {
        try {
            ServerSocketChannel socket = ServerSocketChannel.open();
            sockets.put(listener, socket);
            socket.configureBlocking(false);
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            socket.bind(new InetSocketAddress(loopback, port), BACKLOG);
        } catch (BindException e) {
            String message = "Port %d of 127.0.0.1 is taken; choose another or stop the program that listens there";
            throw new BrokerStartException(message.formatted(port), e);
        } catch (IOException e) {
            throw new BrokerStartException("Cannot listen on port %d of 127.0.0.1".formatted(port), e);
        }
    }

    private static void closeQuietly(ServerSocketChannel socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // A listening socket has nothing left to lose when its closing fails.
        }
    }
}
