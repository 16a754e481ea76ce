// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import io.incipit.registry.system.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A line between clients and a server on this machine that can be cut, held, slowed down and mended.
 *
 * <p>Thread-safe. It keeps its port while nobody listens there. All its threads have ended when {@link #close} returns.
 */
public final class TcpProxy implements AutoCloseable {

    private static final int CONNECT_MS = 200;
    private static final int MOST_FILLERS = 64;

    private final int port;
    private final int target;
    private final Supplier<Traffic> traffic;
    private final Valve valve;
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private final List<Socket> fillers = new ArrayList<>();
    private Door door;

    /** Where clients come in, and the thread that lets them. */
    private record Door(ServerSocket socket, Thread thread) {}

    TcpProxy(int target, Valve valve, Supplier<Traffic> traffic) {
        this.port = FreePort.any();
        this.target = target;
        this.valve = valve;
        this.traffic = traffic;
        this.door = open();
    }

    /** A line to a port of this machine. */
    public static TcpProxy to(int target) {
        return new TcpProxy(target, new Valve(), () -> Traffic.PLAIN);
    }

    public int port() {
        return port;
    }

    /** Host and port, as clients are told them. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Resets all connections and refuses new ones: nobody listens at the other end. */
    public synchronized void cut() {
        shut(door);
        reset();
    }

    /** Takes connections and bytes, and passes none of them on. What is held is not lost: it comes late. */
    public void hold(Direction first, Direction... others) {
        valve.hold(EnumSet.of(first, others));
    }

    /** The other end is gone without a farewell: bytes are held, and attempts to connect get no answer. */
    public synchronized void vanish() {
        hold(Direction.TO_SERVER, Direction.TO_CLIENT);
        shut(door);
        door = fullDoor();
    }

    /** Every piece takes that much longer each way. */
    public void delay(Duration each) {
        valve.delay(each);
    }

    /** As on the first day; connections that were held go on. */
    public synchronized void restore() {
        if (door.socket().isClosed() || !fillers.isEmpty()) {
            shut(door);
            fillers.forEach(ProxiedConnection::reset);
            fillers.clear();
            door = open();
        }
        valve.open();
    }

    @Override
    public synchronized void close() {
        shut(door);
        fillers.forEach(ProxiedConnection::reset);
        reset();
    }

    private Door open() {
        ServerSocket socket = listen(50);
        Thread thread = new Thread(() -> accept(socket), "proxy-%d-accept".formatted(port));
        thread.setDaemon(true);
        thread.start();
        return new Door(socket, thread);
    }

    /** A full queue of connections that nobody takes: to those who try, there is no such host. */
    private Door fullDoor() {
        Door full = new Door(listen(1), new Thread());
        for (int i = 0; i < MOST_FILLERS; i++) {
            Socket filler = new Socket();
            fillers.add(filler);
            try {
                filler.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MS);
            } catch (SocketTimeoutException itIsFull) {
                return full;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("This machine takes any number of connections");
    }

    private ServerSocket listen(int backlog) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), backlog);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port, e);
        }
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                connect(from.accept());
            } catch (IOException closed) {
                // The loop sees it.
                Thread.onSpinWait();
            }
        }
    }

    private void connect(Socket client) {
        try {
            client.setTcpNoDelay(true);
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            server.setTcpNoDelay(true);
            connections.removeIf(ProxiedConnection::hasEnded);
            ProxiedConnection connection = new ProxiedConnection(client, server, valve, traffic.get());
            connections.add(connection);
            connection.start();
        } catch (IOException nobodyThere) {
            ProxiedConnection.reset(client);
        }
    }

    private void reset() {
        for (ProxiedConnection connection : connections) {
            connection.cut();
            joining(connection::join);
        }
        connections.clear();
    }

    /** The thread has ended afterwards, so no connection comes after this. */
    private static void shut(Door open) {
        try {
            open.socket().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        joining(open.thread()::join);
    }

    private interface Join {
        void run() throws InterruptedException;
    }

    private static void joining(Join join) {
        try {
            join.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a proxy closes", e);
        }
    }
}
