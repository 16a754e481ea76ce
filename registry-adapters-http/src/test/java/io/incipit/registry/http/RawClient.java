// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** A connection on which requests are written as the test spells them, byte for byte. */
final class RawClient implements AutoCloseable {

    private final Socket socket;

    RawClient(int port) {
        this(() -> new Socket(InetAddress.getLoopbackAddress(), port));
    }

    RawClient(Connecting connecting) {
        try {
            socket = connecting.connect();
            // Only so that a server that never answers fails the test instead of hanging it.
            socket.setSoTimeout(30_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the method and target, more header lines if there are any, and the body. */
    Answer send(String head, String body) {
        return send(head, body.getBytes(UTF_8));
    }

    Answer send(String head, byte[] body) {
        List<String> lines = head.lines().toList();
        String more = String.join("\r\n", lines.subList(1, lines.size()));
        String length = body.length == 0 ? "" : "Content-Length: " + body.length + "\r\n";
        String host = more.startsWith("Host:") ? "" : "Host: test\r\n";
        write("%s HTTP/1.1\r\n%s%s%s\r\n"
                .formatted(lines.get(0), host, length, more.isEmpty() ? "" : more + "\r\n")
                .getBytes(ISO_8859_1));
        write(body);
        return read(lines.get(0).startsWith("HEAD"));
    }

    void write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer read(boolean headOnly) {
        try {
            InputStream in = socket.getInputStream();
            int status =
                    Integer.parseInt(line(in).substring("HTTP/1.1 ".length()).substring(0, 3));
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                String[] pair = line.split(":", 2);
                headers.put(pair[0], pair[1].strip());
            }
            int length = headOnly ? 0 : Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
            byte[] body = in.readNBytes(length);
            return new Answer(status, headers, unpacked(headers, body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether anything of an answer was there by the time something else has happened. */
    boolean hasAnswerBefore(Runnable other) {
        other.run();
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the server has closed the connection, waiting until it says anything. */
    boolean isClosedByServer() {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        hangUp();
    }

    /** Ends the connection; a second time does nothing. */
    void hangUp() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The connection ended in a head: " + line.toString(ISO_8859_1));
            }
            line.write(c);
        }
        return line.toString(ISO_8859_1).strip();
    }

    private static String unpacked(Map<String, String> headers, byte[] body) throws IOException {
        if (!headers.getOrDefault("Content-Encoding", "")
                .toLowerCase(Locale.ROOT)
                .equals("gzip")) {
            return new String(body, UTF_8);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    /** How to get a connection. */
    @FunctionalInterface
    interface Connecting {
        Socket connect() throws IOException;
    }

    /** What the server said; header names in any case. */
    record Answer(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** Status, type and body, as tables of tests spell them. */
        String summary() {
            return String.join(" ", Arrays.asList(Integer.toString(status), type(), body))
                    .strip();
        }

        private String type() {
            return switch (header("Content-Type")) {
                case "" -> "-";
                case "application/vnd.schemaregistry.v1+json" -> "v1";
                default -> header("Content-Type");
            };
        }
    }
}
