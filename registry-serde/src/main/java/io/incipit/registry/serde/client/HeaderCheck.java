// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.net.http.HttpRequest;
import java.util.Map;

/** What HTTP and its client in the JDK allow as headers of a request (RFC 9110, 5). */
final class HeaderCheck {

    private HeaderCheck() {}

    /**
     * A copy of the headers, all of which can be sent.
     *
     * @throws IllegalArgumentException if one cannot; its value, which may be a secret, is not shown
     */
    static Map<String, String> allowed(Map<String, String> headers) {
        headers.forEach(HeaderCheck::check);
        return Map.copyOf(headers);
    }

    private static void check(String name, String value) {
        try {
            HttpRequest.newBuilder().header(name, value);
        } catch (IllegalArgumentException e) {
            // The JDK's words hold the value.
            throw new IllegalArgumentException("The header '" + name + "' cannot be sent: allowed are any but those of"
                    + " the connection, with names of RFC 9110 and values in printable ASCII");
        }
    }
}
