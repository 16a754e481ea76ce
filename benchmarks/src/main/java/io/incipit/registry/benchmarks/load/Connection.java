// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection to a server that is kept open, as cheap for this side as can be; for one thread. */
public final class Connection implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    private Connection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        this.out = socket.getOutputStream();
    }

    /** To a server that speaks HTTP/1.1. */
    public static Connection open(URI server) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        return new Connection(socket);
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
        String status = line();
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        if (status.startsWith("HTTP/1.1 304")) {
            return new byte[0];
        }
        byte[] body = in.readNBytes(Math.max(0, length));
        if (!status.startsWith("HTTP/1.1 200") || body.length != length) {
            throw new Refused(status + ": " + new String(body, StandardCharsets.UTF_8));
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

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
