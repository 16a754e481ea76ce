// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NetworkPathTest {

    static final URI ADDRESS = URI.create("http://idp.example/token");

    final InetSocketAddress proxy = InetSocketAddress.createUnresolved("proxy", 3128);
    final NetworkPath path = new NetworkPath(null, proxy);

    @Test
    void clientForOthers_clientCredentials_goesThroughTheProxy() {
        Credentials credentials = Credentials.tokens(TokenEndpoint.oauth(ADDRESS, "me", "s3cret"));

        HttpClient client = path.clientForOthers(Duration.ofMinutes(1), credentials.isOfThisMachine());

        assertThat(client.proxy().orElseThrow().select(ADDRESS)).containsExactly(new Proxy(Proxy.Type.HTTP, proxy));
    }

    @Test
    void clientForOthers_managedIdentity_asksDirectlyByAnyName() {
        Credentials credentials = Credentials.tokens(TokenEndpoint.managedIdentity(ADDRESS));

        HttpClient client = path.clientForOthers(Duration.ofMinutes(1), credentials.isOfThisMachine());

        assertThat(client.proxy().orElseThrow().select(ADDRESS)).containsExactly(Proxy.NO_PROXY);
    }
}
