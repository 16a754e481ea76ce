// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/**
 * Sends a request exactly as it was recorded: the path is not touched and no header is added but {@code Host} and
 * {@code Content-Length}, which the clients of the JDK do not allow. A connection for each request.
 */
final class RawHttpClient {

    private final Duration patience;

    /** @param patience how long to wait for a connection, and then for each part of the answer */
    RawHttpClient(Duration patience) {
        this.patience = patience;
    }

    /**
     * Sends the request and reads the whole answer.
     *
     * @param node scheme {@code http}, host and port
     * @throws IOException if there is no answer in time, or what comes is not HTTP/1.1
     */
    Answer send(URI node, Request request) throws IOException {
        int timeoutMs = Math.toIntExact(patience.toMillis());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(node.getHost(), node.getPort()), timeoutMs);
            socket.setSoTimeout(timeoutMs);
            socket.getOutputStream().write(bytes(node, request));
            socket.getOutputStream().flush();
            return new AnswerReader(socket.getInputStream()).read(request.method());
        }
    }

    private static byte[] bytes(URI node, Request request) {
        StringBuilder head = new StringBuilder();
        head.append(request.method()).append(' ').append(request.path()).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(node.getAuthority()).append("\r\n");
        request.headers().forEach(header -> head.append(header.name())
                .append(": ")
                .append(header.value())
                .append("\r\n"));
        byte[] body = new byte[0];
        if (request.body() != null) {
            body = request.body().getBytes(request.charset());
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("\r\n");
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(head.toString().getBytes(ISO_8859_1));
        message.writeBytes(body);
        return message.toByteArray();
    }
}
