// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearbyHostsTest {

    final InetSocketAddress proxy = InetSocketAddress.createUnresolved("proxy", 3128);
    final NearbyHosts nearby = new NearbyHosts(ProxySelector.of(proxy));

    @ParameterizedTest
    @CsvSource({
        "http://169.254.169.254/metadata, true",
        "http://localhost:8081/token, true",
        "http://127.0.0.1:40342/token, true",
        "http://[::1]/token, true",
        "http://[fe80::1]/token, true",
        "https://idp.example/token, false",
        "https://169.254.idp.example/token, false",
        "http://10.0.0.1/token, false"
    })
    void select_nearbyHost_isAskedDirectly(String address, boolean isDirect) {
        Proxy expected = isDirect ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, proxy);

        assertThat(nearby.select(URI.create(address))).containsExactly(expected);
    }
}
