// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

/**
 * An address on which the server takes HTTP requests.
 *
 * @param name what other settings call it: {@code http}, or a name that {@code listener.protocol.map} explains
 * @param host an interface's address or name, an IPv6 address without brackets; {@code 0.0.0.0} is all of them
 * @param port 0 to 65535, where 0 takes any free one
 */
public record Listener(String name, String host, int port) {

    /** The address as a URL, without a slash at the end. */
    public String url() {
        return urlOf(host, port);
    }

    static String urlOf(String host, int port) {
        return "http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, port);
    }
}
