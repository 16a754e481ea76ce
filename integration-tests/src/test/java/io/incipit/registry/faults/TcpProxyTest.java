// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

    static final int SOON_MS = 300;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    ServerSocket server;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    TcpProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        proxy = TcpProxy.to(server.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("proxy-%d-".formatted(proxy.port())));
    }

    /** A client, and its connection as the server sees it. */
    record Pair(Socket client, Socket served) implements AutoCloseable {

        void say(int letter) throws IOException {
            client.getOutputStream().write(letter);
        }

        void answer(int letter) throws IOException {
            served.getOutputStream().write(letter);
        }

        int heard() throws IOException {
            return served.getInputStream().read();
        }

        int answered() throws IOException {
            return client.getInputStream().read();
        }

        @Override
        public void close() throws IOException {
            client.close();
            served.close();
        }
    }

    private Socket client() throws IOException {
        Socket client = new Socket();
        client.setSoTimeout(SOON_MS);
        client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port()), SOON_MS);
        return client;
    }

    private Pair pair() throws IOException {
        Socket client = client();
        Socket served = server.accept();
        served.setSoTimeout(SOON_MS);
        return new Pair(client, served);
    }

    @Test
    void line_untouched_passesBothWays() throws IOException {
        try (Pair pair = pair()) {
            pair.say('a');
            pair.answer('b');

            assertThat(pair.heard()).isEqualTo('a');
            assertThat(pair.answered()).isEqualTo('b');
        }
    }

    @Test
    void cut_connection_isResetAndNewOnesAreRefused() throws IOException {
        try (Pair pair = pair()) {
            proxy.cut();

            assertThatThrownBy(pair::answered).isInstanceOf(SocketException.class);
            assertThatThrownBy(pair::heard).isInstanceOf(SocketException.class);
            assertThatThrownBy(this::client).hasMessageContaining("refused");
        }
        proxy.restore();
        pair().close();
    }

    @Test
    void hold_oneDirection_passesTheOtherAndComesLate() throws IOException {
        try (Pair pair = pair()) {
            proxy.hold(Direction.TO_SERVER);
            pair.say('a');
            pair.answer('b');

            assertThat(pair.answered()).isEqualTo('b');
            assertThatThrownBy(pair::heard).isInstanceOf(SocketTimeoutException.class);
            proxy.restore();
            assertThat(pair.heard()).isEqualTo('a');
        }
    }

    @Test
    void vanish_connection_hearsNothingAndNewOnesGetNoAnswer() throws IOException {
        try (Pair pair = pair()) {
            proxy.vanish();
            pair.say('a');

            assertThatThrownBy(pair::heard).isInstanceOf(SocketTimeoutException.class);
            assertThatThrownBy(this::client).isInstanceOf(SocketTimeoutException.class);
            proxy.restore();
            assertThat(pair.heard()).isEqualTo('a');
        }
        pair().close();
    }

    @Test
    void delay_eachWay_takesThatLong() throws IOException {
        try (Pair pair = pair()) {
            proxy.delay(Duration.ofMillis(SOON_MS / 2));
            long begin = System.nanoTime();
            pair.say('a');

            assertThat(pair.heard()).isEqualTo('a');
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(SOON_MS / 2));
        }
    }
}
