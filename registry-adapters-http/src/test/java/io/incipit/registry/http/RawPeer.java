// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.incipit.registry.domain.model.Holder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Something that listens where a node is said to, keeps what it hears, and answers what the test spells, or nothing. */
final class RawPeer implements AutoCloseable {

    final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final ServerSocket listening;
    private final String answer;

    /** @param answer with line ends as HTTP has them; empty for none at all */
    RawPeer(String answer) {
        try {
            this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.answer = answer;
        Thread serving = new Thread(this::serve, "raw-peer");
        serving.setDaemon(true);
        serving.start();
    }

    /** As the node of that name would say it. */
    static RawPeer answering(String status, String nodeId, String body) {
        return new RawPeer("HTTP/1.1 %s\r\nX-Incipit-Node: %s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(status, nodeId, body.length(), body));
    }

    Holder holder(String nodeId) {
        return new Holder(nodeId, "http://127.0.0.1:" + listening.getLocalPort());
    }

    /** The one request that came, with its lines ending as everywhere in Java. */
    String request() {
        return String.join("\n-- and another --\n", heard).replace("\r\n", "\n");
    }

    private void serve() {
        try {
            while (true) {
                Socket connection = listening.accept();
                connections.add(connection);
                heard.add(read(connection.getInputStream()));
                connection.getOutputStream().write(answer.getBytes(ISO_8859_1));
                connection.getOutputStream().flush();
            }
        } catch (IOException e) {
            // The test is over.
            close();
        }
    }

    private static String read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        int length = Arrays.stream(head.toString().split("\r\n"))
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(
                        line.substring("content-length:".length()).strip()))
                .findFirst()
                .orElse(0);
        return head + new String(in.readNBytes(length), ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
