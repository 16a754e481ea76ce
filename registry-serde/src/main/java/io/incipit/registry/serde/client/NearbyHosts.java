// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Asks this machine and its own network (RFC 3927, such as 169.254.169.254, where machines in a cloud get their tokens)
 * directly: a proxy is another machine, and must not get another's identity. All others are asked as usual.
 */
final class NearbyHosts extends ProxySelector {

    private static final Pattern NEARBY = Pattern.compile(
            "localhost|127(\\.\\d+){3}|169\\.254(\\.\\d+){2}|\\[(0*:)+0*1]|\\[fe[89ab][0-9a-f]:.*]",
            Pattern.CASE_INSENSITIVE);

    private final ProxySelector usual;

    NearbyHosts(ProxySelector usual) {
        this.usual = usual;
    }

    @Override
    public List<Proxy> select(URI address) {
        // A name is not looked up: who answers for it may be far away.
        return address.getHost() != null && NEARBY.matcher(address.getHost()).matches()
                ? List.of(Proxy.NO_PROXY)
                : usual.select(address);
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
        usual.connectFailed(address, proxy, failure);
    }
}
