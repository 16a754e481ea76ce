// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.peer;

import java.net.URI;

/** Spells targets of requests so that every client can send them, and every server reads what was sent first. */
final class PeerUri {

    /** What may stand in a URI (RFC 3986) as it is, percent signs included: by now they begin escapes. */
    private static final String AS_IT_IS = "-._~!$&'()*+,;=:@/?%";

    private PeerUri() {}

    /**
     * The target at that node.
     *
     * @param target path and query as sent, one character for each byte
     * @throws IllegalArgumentException if the node's URL is none, or the target begins with anything but a slash, as if
     *     to go on with the URL
     */
    static URI of(String url, String target) {
        if (!target.startsWith("/")) {
            throw new IllegalArgumentException("the target of the request is no path");
        }
        String base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        StringBuilder spelled = new StringBuilder(base);
        target.chars().forEach(c -> {
            if (isAsItIs((char) c)) {
                spelled.append((char) c);
            } else {
                spelled.append("%%%02X".formatted(c & 0xff));
            }
        });
        return URI.create(spelled.toString());
    }

    private static boolean isAsItIs(char c) {
        boolean letterOrDigit = c < 0x80 && Character.isLetterOrDigit(c);
        return letterOrDigit || AS_IT_IS.indexOf(c) >= 0;
    }
}
