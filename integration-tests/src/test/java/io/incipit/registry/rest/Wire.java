// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A connection to a node, opened anew when the node has closed it. */
final class Wire implements AutoCloseable {

    /** More than any answer takes on a busy machine: who waits longer waits for ever. */
    private static final int PATIENCE_MS = 60_000;

    private final URI node;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    Wire(URI node) {
        this.node = node;
    }

    /** What the node said. */
    record Answer(int status, String body) {}

    Answer get(String target) {
        return send(Attack.of("question", "GET", target)).orElseThrow();
    }

    /** The answer; empty if the node closed the connection without a word or has not answered in time. */
    Optional<Answer> send(Attack attack) {
        boolean fresh = socket == null;
        Optional<Answer> answer = attempt(attack);
        // A connection that had been used may have been closed before this request: that is nobody's fault.
        return answer.isEmpty() && !fresh ? attempt(attack) : answer;
    }

    private Optional<Answer> attempt(Attack attack) {
        try {
            Socket open = open();
            write(open, attack.bytes());
            return Optional.of(read());
        } catch (IOException e) {
            close();
            return Optional.empty();
        }
    }

    private Socket open() throws IOException {
        if (socket != null) {
            return socket;
        }
        Socket opened = new Socket(node.getHost(), node.getPort());
        opened.setSoTimeout(PATIENCE_MS);
        opened.setTcpNoDelay(true);
        in = new BufferedInputStream(opened.getInputStream());
        socket = opened;
        return opened;
    }

    /** A node may answer, and close, before it has read all. */
    private static void write(Socket open, byte[] bytes) {
        try {
            open.getOutputStream().write(bytes);
            open.getOutputStream().flush();
        } catch (IOException refusedEarly) {
            // What it said is read all the same.
            Thread.onSpinWait();
        }
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().substring("HTTP/1.1 ".length()).substring(0, 3));
        int length = 0;
        boolean last = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            length = header.startsWith("content-length:")
                    ? Integer.parseInt(header.substring(15).strip())
                    : length;
            last |= header.equals("connection: close");
        }
        Answer answer = new Answer(status, new String(in.readNBytes(length), UTF_8));
        if (last) {
            close();
        }
        return answer;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The connection ended");
            }
            line.write(next);
        }
        return line.toString(ISO_8859_1).strip();
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
