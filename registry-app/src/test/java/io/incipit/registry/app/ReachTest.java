// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReachTest {

    private final Reach reach = Reach.byNetwork(Duration.ofSeconds(20));

    @Test
    void connect_portInUse_isReached() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("http://127.0.0.1:" + server.getLocalPort());

            assertThat(reach.connect(url)).isEmpty();
        }
    }

    @Test
    void connect_portInNoUse_isNot() throws IOException {
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }

        assertThat(reach.connect(URI.create("http://127.0.0.1:" + port)))
                .hasValueSatisfying(why -> assertThat(why).startsWith("no connection"));
    }

    @Test
    void lookUp_addressAndNoHost_areToldApart() {
        assertThat(reach.lookUp(URI.create("http://127.0.0.1"))).isEmpty();
        assertThat(reach.lookUp(URI.create("http://no-such-host.invalid"))).isPresent();
    }

    @Test
    void isLoopback_anyAddressOfThisMachineAlone_is() {
        assertThat(reach.isLoopback(URI.create("http://127.0.0.9:1"))).isTrue();
        assertThat(reach.isLoopback(URI.create("http://0.0.0.0:1"))).isTrue();
        assertThat(reach.isLoopback(URI.create("http://192.0.2.1:1"))).isFalse();
    }
}
