// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that says the same to everybody who comes, or nothing to who comes later, and leaves connections open. */
public final class SilentServer implements AutoCloseable {

    private final ServerSocket socket;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private SilentServer(ServerSocket socket) {
        this.socket = socket;
    }

    /** Promises a body and sends a part of it. */
    static SilentServer afterHeaders() throws IOException {
        String part = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{";
        return started(part, part);
    }

    /** Gives a token to the first who asks, and nothing to others. */
    static SilentServer afterToken(String token, long life) throws IOException {
        String body = "{\"access_token\":\"%s\",\"expires_in\":%d}".formatted(token, life);
        return started(
                "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s".formatted(body.length(), body),
                "");
    }

    /** Says nothing at all; {@link #awaitRequest()} waits for the first who comes. */
    static SilentServer mute() throws IOException {
        return new SilentServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    /** Has no room for anybody: who comes waits until they tire. */
    public static SilentServer full() throws IOException {
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        SilentServer server = new SilentServer(socket);
        boolean isRoom = true;
        while (isRoom) {
            Socket guest = new Socket();
            server.open.add(guest);
            isRoom = isLetIn(guest, socket);
        }
        return server;
    }

    private static boolean isLetIn(Socket guest, ServerSocket socket) throws IOException {
        try {
            guest.connect(socket.getLocalSocketAddress(), 500);
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private static SilentServer started(String first, String later) throws IOException {
        SilentServer server = new SilentServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread thread = new Thread(() -> server.serve(first, later), "silent-server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    public String url() {
        return "http://localhost:" + socket.getLocalPort();
    }

    /** Of one that is mute. */
    void awaitRequest() throws IOException {
        Socket guest = socket.accept();
        open.add(guest);
        assertThat(guest.getInputStream().read()).isEqualTo('G');
    }

    /** Until the guest has gone, whom {@link #awaitRequest()} let in. */
    void awaitHangUp() throws IOException {
        try {
            open.get(0).getInputStream().readAllBytes();
        } catch (SocketException e) {
            assertThat(e).hasMessageContaining("reset");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket one : open) {
            one.close();
        }
    }

    private void serve(String first, String later) {
        try {
            for (String said = first; !socket.isClosed(); said = later) {
                Socket one = socket.accept();
                open.add(one);
                one.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }
}
