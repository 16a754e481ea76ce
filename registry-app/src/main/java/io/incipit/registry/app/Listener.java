// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import io.incipit.registry.http.tls.TlsConfig;
import java.util.Optional;

/**
 * An address on which the server takes HTTP requests.
 *
 * @param name what other settings call it: {@code http}, {@code https}, or a name that {@code listener.protocol.map}
 *     explains
 * @param host an interface's address or name, an IPv6 address without brackets; {@code 0.0.0.0} is all of them
 * @param port 0 to 65535, where 0 takes any free one
 * @param tls how it encrypts; empty if it does not
 */
public record Listener(String name, String host, int port, Optional<TlsConfig> tls) {

    /** One in clear text. */
    public Listener(String name, String host, int port) {
        this(name, host, port, Optional.empty());
    }

    /** The address as a URL, without a slash at the end. */
    public String url() {
        return urlOf(host, port);
    }

    /** The URL of the same protocol at another place. */
    String urlOf(String otherHost, int otherPort) {
        return "%s://%s:%s".formatted(scheme(), otherHost.contains(":") ? "[" + otherHost + "]" : otherHost, otherPort);
    }

    /** {@code http} or {@code https}. */
    String scheme() {
        return tls.isPresent() ? "https" : "http";
    }
}
