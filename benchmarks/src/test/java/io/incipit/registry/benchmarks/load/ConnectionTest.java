// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private ServerSocket server;
    private Connection connection;
    private Socket accepted;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        connection = Connection.open(URI.create("http://localhost:" + server.getLocalPort()));
        accepted = server.accept();
    }

    @AfterEach
    void close() throws IOException {
        connection.close();
        accepted.close();
        server.close();
    }

    @Test
    void receive_severalAnswersInARow_eachIsToldApart() throws IOException {
        answer("HTTP/1.1 200 OK\r\nDate: now\r\nContent-Length: 2\r\n\r\n[]HTTP/1.1 304 Not Modified\r\nETag: x\r\n\r\n"
                + "HTTP/1.1 200 OK\r\ncontent-length:1\r\n\r\n1");

        assertThat(connection.receive()).asString(US_ASCII).isEqualTo("[]");
        assertThat(connection.receive()).isEmpty();
        assertThat(connection.receive()).asString(US_ASCII).isEqualTo("1");
    }

    @Test
    void receive_noSuccess_isRefusedWithTheBody() throws IOException {
        answer("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 4\r\n\r\nbusy");

        assertThatThrownBy(connection::receive)
                .isInstanceOf(Connection.Refused.class)
                .hasMessage("HTTP/1.1 503 Service Unavailable: busy");
    }

    @Test
    void receive_noLengthSaid_isRefused() throws IOException {
        answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");

        assertThatThrownBy(connection::receive)
                .isInstanceOf(Connection.Refused.class)
                .hasMessage("HTTP/1.1 200 OK: ");
    }

    private void answer(String bytes) throws IOException {
        accepted.getOutputStream().write(bytes.getBytes(US_ASCII));
    }
}
