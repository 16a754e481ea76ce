// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A connection to a server that is kept open, as cheap for this side as can be; for one thread. */
public final class Connection implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;

    private Connection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /** To a server that speaks HTTP/1.1. */
    public static Connection open(URI server) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        return new Connection(socket);
    }

    /**
     * Asks once, over a connection of its own.
     *
     * @return the body of the answer
     * @throws Refused as {@link #receive} does
     */
    public static byte[] ask(URI server, HttpRequest request) throws IOException {
        try (Connection connection = open(server)) {
            connection.send(request.bytes(1));
            return connection.receive();
        }
    }

    /** Sends the bytes, which may be several requests. */
    public void send(byte[] requests) throws IOException {
        out.write(requests);
    }

    /**
     * Reads one answer to its end.
     *
     * @return its body; nothing if it is that nothing has changed
     * @throws Refused if it is no success, or one that says no length
     */
    public byte[] receive() throws IOException {
        AnswerHead head = head();
        if (head.isUnchanged()) {
            return new byte[0];
        }
        byte[] body = body(Math.max(0, head.length()));
        if (!head.isSuccess() || head.length() == AnswerHead.UNKNOWN) {
            throw new Refused(head.status() + ": " + new String(body, StandardCharsets.UTF_8));
        }
        return body;
    }

    /** The server answered, but not as it should. */
    public static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private AnswerHead head() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(line());
        for (String header = line(); !header.isEmpty(); header = line()) {
            lines.add(header);
        }
        return AnswerHead.of(lines);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            int from = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            line.append(new String(buffer, from, next - from, StandardCharsets.ISO_8859_1));
            if (next < end) {
                next++;
                int last = line.length() - 1;
                return line.substring(0, last >= 0 && line.charAt(last) == '\r' ? last : last + 1);
            }
            fill();
        }
    }

    private byte[] body(int length) throws IOException {
        byte[] body = new byte[length];
        for (int read = 0; read < length; ) {
            if (next == end) {
                fill();
            }
            int there = Math.min(length - read, end - next);
            System.arraycopy(buffer, next, body, read, there);
            next += there;
            read += there;
        }
        return body;
    }

    private void fill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(buffer));
        if (end == 0) {
            throw new EOFException("The server closed the connection");
        }
    }
}
