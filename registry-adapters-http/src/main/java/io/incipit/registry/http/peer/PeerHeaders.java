// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.peer;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which headers a request to another node carries. */
final class PeerHeaders {

    private static final String FORWARD = "X-Forward";

    /** They are about one connection, and each has its own. */
    private static final Set<String> OF_ONE_CONNECTION = Set.of(
            "accept-encoding",
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private PeerHeaders() {}

    /** Those of the request that can be sent, and those that say whom it is for: nobody else's say counts for these. */
    static Map<String, String> of(PeerRequest request, Addressee addressee) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers().forEach((name, value) -> {
            if (!OF_ONE_CONNECTION.contains(name.toLowerCase(Locale.ROOT)) && isSendable(value)) {
                headers.put(name, value);
            }
        });
        headers.put(FORWARD, "true");
        headers.putAll(addressee.headers());
        return headers;
    }

    /** A client may have sent bytes that this one does not send. */
    private static boolean isSendable(String value) {
        return value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c != 0x7f && c <= 0xff));
    }
}
