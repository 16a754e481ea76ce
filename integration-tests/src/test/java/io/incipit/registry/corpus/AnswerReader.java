// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads one HTTP/1.1 answer from a connection, in each of the framings of RFC 9112 section 6.3. */
final class AnswerReader {

    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final InputStream connection;

    AnswerReader(InputStream connection) {
        this.connection = new BufferedInputStream(connection);
    }

    /** @param method of the request: HEAD has an answer whose length belongs to a body that is not sent */
    Answer read(String method) throws IOException {
        int status = status();
        List<Header> headers = headers();
        while (status < 200) {
            status = status();
            headers = headers();
        }
        Answer head = new Answer(status, headers, "");
        boolean bodiless = method.equals("HEAD") || status == NO_CONTENT || status == NOT_MODIFIED;
        return bodiless ? head : new Answer(status, headers, text(head, body(head)));
    }

    private int status() throws IOException {
        String line = line();
        if (!line.matches("HTTP/1\\.[01] \\d{3}( .*)?")) {
            throw new ProtocolException("Not a status line: " + line);
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private List<Header> headers() throws IOException {
        List<Header> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new ProtocolException("Not a header: " + line);
            }
            headers.add(new Header(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return headers;
    }

    private byte[] body(Answer head) throws IOException {
        if (head.header("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent()) {
            return chunks();
        }
        Optional<String> length = head.header("Content-Length");
        return length.isPresent() ? exactly(number(length.get(), 10)) : connection.readAllBytes();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.writeBytes(exactly(size));
            line();
        }
        headers();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return number(line().replaceFirst(";.*", "").strip(), 16);
    }

    private static int number(String digits, int radix) throws ProtocolException {
        try {
            return Integer.parseUnsignedInt(digits, radix);
        } catch (NumberFormatException e) {
            throw new ProtocolException("Not a length: " + digits);
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = connection.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The answer ended after %d of %d bytes".formatted(bytes.length, length));
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = connection.read(); next != '\n'; next = connection.read()) {
            if (next < 0) {
                throw new EOFException("The answer ended within its head");
            }
            line.write(next);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }

    private static String text(Answer head, byte[] body) throws IOException {
        if (head.header("Content-Encoding").filter("gzip"::equalsIgnoreCase).isEmpty()) {
            return new String(body, UTF_8);
        }
        try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(unzipped.readAllBytes(), UTF_8);
        }
    }
}
