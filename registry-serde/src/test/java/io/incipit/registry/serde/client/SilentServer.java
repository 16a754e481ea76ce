// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that says the same to everybody who comes, or nothing to who comes later, and leaves connections open. */
final class SilentServer implements AutoCloseable {

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

    private static SilentServer started(String first, String later) throws IOException {
        SilentServer server = new SilentServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread thread = new Thread(() -> server.serve(first, later), "silent-server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    String url() {
        return "http://localhost:" + socket.getLocalPort();
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
