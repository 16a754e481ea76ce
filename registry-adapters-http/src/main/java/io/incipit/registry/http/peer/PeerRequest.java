// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.peer;

import java.util.Map;

/**
 * A request as it came, but for its body.
 *
 * @param target path and query as sent, one character for each byte
 * @param headers those that the next node is to see too
 */
public record PeerRequest(String method, String target, Map<String, String> headers) {

    public PeerRequest {
        headers = Map.copyOf(headers);
    }
}
