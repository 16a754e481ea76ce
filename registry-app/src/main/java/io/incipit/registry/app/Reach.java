// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;

/** Whether there is a way from here to a URL. */
interface Reach {

    /** Why the URL's host cannot be found; empty if it can. */
    Optional<String> lookUp(URI url);

    /** Why nobody can be spoken to at the URL; empty if somebody listens. */
    Optional<String> connect(URI url);

    /** Whether only programs on the same machine get there. */
    boolean isLoopback(URI url);

    /** By the network of this machine; a connection is closed again without a word. */
    static Reach byNetwork(Duration limit) {
        return new ByNetwork(limit);
    }

    /** Asks the name server and the port. */
    record ByNetwork(Duration limit) implements Reach {

        @Override
        public Optional<String> lookUp(URI url) {
            if (url.getHost() == null) {
                return Optional.of("URLs cannot hold that host name: letters, digits, hyphens and dots can be in it");
            }
            try {
                InetAddress ignored = InetAddress.getByName(url.getHost());
                return Optional.empty();
            } catch (UnknownHostException e) {
                return Optional.of("no name server knows the host " + url.getHost());
            }
        }

        @Override
        public Optional<String> connect(URI url) {
            if (url.getHost() == null) {
                return lookUp(url);
            }
            int standard = "https".equals(url.getScheme()) ? 443 : 80;
            int port = url.getPort() < 0 ? standard : url.getPort();
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(url.getHost(), port), Math.toIntExact(limit.toMillis()));
                return Optional.empty();
            } catch (IOException e) {
                return Optional.of("no connection (%s)".formatted(e.getMessage()));
            }
        }

        @Override
        public boolean isLoopback(URI url) {
            if (url.getHost() == null) {
                return false;
            }
            try {
                InetAddress address = InetAddress.getByName(url.getHost());
                return address.isLoopbackAddress() || address.isAnyLocalAddress();
            } catch (UnknownHostException e) {
                return false;
            }
        }
    }
}
